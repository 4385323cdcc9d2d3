"""Two real festivals, with what is documented of their editions of 2012, and an invented one that is on now.

Days of the invented festival count from the day on which the demo is loaded."""

from datetime import UTC, date, datetime, timedelta

FESTIVALS = {
    "siff": {
        "name": "Seattle International Film Festival",
        "short_name": "SIFF",
        "place": "Seattle",
        "time_zone": "America/Los_Angeles",
        "patterns": {"review": "{festival} Film Review – {film}"},
    },
    "sheffield": {
        "name": "Sheffield Doc/Fest",
        "short_name": "Sheffield Doc/Fest",
        "place": "Sheffield",
        "time_zone": "Europe/London",
    },
    "lantern-week": {
        "name": "Lantern Week Film Festival",
        "short_name": "Lantern Week",
        "place": "Port Ellery",
        "time_zone": "Europe/Dublin",
        "description": (
            "<p>Seven evenings of films in a harbour town, most of them within earshot of the water. Lantern Week is"
            " invented: festival, town, venues, films and prize exist in this magazine only.</p>"
        ),
        "patterns": {"review": "{festival} Film Review – {film}"},
        "venues": {
            "The Quay": "Lower Quay, weather and tide permitting",
            "The Ropewalk": "14 Ropewalk Lane",
            "Net Loft": "Over the fish market",
        },
    },
}

EDITIONS_OF_2012 = {
    "siff": {
        "starts_on": date(2012, 5, 17),
        "ends_on": date(2012, 6, 10),
        "films": ["ai-weiwei-never-sorry"],
    },
    "sheffield": {
        "starts_on": date(2012, 6, 13),
        "ends_on": date(2012, 6, 17),
        "films": ["ai-weiwei-never-sorry", "searching-for-sugar-man"],
    },
}

PUBLIC_FROM_2012 = datetime(2012, 5, 1, tzinfo=UTC)
ANNOUNCED = timedelta(days=-30)
FIRST_DAY, LAST_DAY = -2, 4
STRANDS = {
    "Low Tide": "<p>First features, shown when the flats are dry.</p>",
    "Stairs and Doors": "<p>Films that take place in a house, and mean it.</p>",
}
# film: (strand, premiere)
ENTRIES = {
    "the-tide-clerk": ("Low Tide", "world"),
    "nine-floors-down": ("Stairs and Doors", "world"),
}
EMBARGO = ("nine-floors-down", 2, "22:30")

# (kind, title, films, people, venue, day, start, end, status, note)
EVENTS = [
    ("ceremony", "The lighting of the lanterns", [], [], "The Quay", -2, "19:30", "20:15", "on", ""),
    ("screening", "", ["the-tide-clerk"], ["Maren Okoye-Lund"], "The Quay", -2, "20:30", "22:10", "sold_out", ""),
    ("q_and_a", "", ["the-tide-clerk"], ["Maren Okoye-Lund", "Bríd Castellane"], "The Quay", -2, "22:15", "22:50",
     "on", ""),
    ("talk", "Remarks: on filming water", [], ["Duarte Lisle"], "Net Loft", 0, "15:00", "16:00", "on", ""),
    ("screening", "", ["the-tide-clerk"], [], "Net Loft", 1, "18:00", "19:40", "on",
     "Added: the first screening is sold out."),
    ("screening", "", ["nine-floors-down"], ["Ilse Tamarin"], "The Ropewalk", 2, "20:30", "22:05", "on", ""),
    ("q_and_a", "", ["nine-floors-down"], ["Ilse Tamarin"], "The Ropewalk", 2, "22:05", "22:40", "on", ""),
    ("talk", "How to light a staircase", [], ["Leopold Anselm-Rau"], "Net Loft", 3, "11:00", "12:00", "postponed",
     "The speaker is still on the stairs."),
    ("ceremony", "Closing night and the Paper Lantern", [], [], "The Ropewalk", 4, "20:00", "21:30", "moved",
     "From the Quay, where the sea will be."),
    ("party", "Lamps out", [], [], "The Ropewalk", 4, "22:00", "23:59", "on", "Wellingtons no longer required."),
]  # fmt: skip

# (name, film, person, result)
AWARDS = [
    ("Harbour Light for a first feature", "the-tide-clerk", "Maren Okoye-Lund", "won"),
    ("The Paper Lantern", "the-tide-clerk", None, "nominated"),
]
