"""Lantern Week, the invented festival: the edition of last year and the one that is on now.

Days count from the day on which the demo is loaded."""

from datetime import timedelta

ANNOUNCED = timedelta(days=-30)
OFF_THE_SHELF = "<p>Old films. They are real, and so is everybody who made them; only the shelf is invented.</p>"

BEFORE = {
    "years_ago": 1,
    "days": (-366, -360),
    "poster": "lantern-week-before",
    "description": "<p>The year of the storm, the pears and the borrowed pen. No ferry waited for anybody.</p>",
    "strands": {
        "Low Tide": "<p>Films from islands and coasts, shown when the flats are dry.</p>",
        "Slow Light": "<p>Documentaries that took longer than planned.</p>",
        "Off the Shelf": OFF_THE_SHELF,
    },
    # film: (strand, premiere)
    "entries": {
        "a-word-with-the-weather": ("Low Tide", "world"),
        "the-glass-orchard": ("Slow Light", "international"),
        "close-up": ("Off the Shelf", ""),
        "m": ("Off the Shelf", ""),
        "pather-panchali": ("Off the Shelf", ""),
    },
    # (kind, title, films, people, venue, day, start, end, status, note)
    "events": [
        ("ceremony", "The lighting of the lanterns", [], [], "The Quay", -366, "19:30", "20:10", "on", ""),
        ("screening", "", ["a-word-with-the-weather"], ["Amadeu Sorrel"], "Net Loft", -366, "20:30", "21:55", "on",
         ""),
        ("q_and_a", "", ["a-word-with-the-weather"], ["Amadeu Sorrel", "Graça Tavares-Quell"], "Net Loft", -366,
         "22:00", "22:30", "on", "With a forecast."),
        ("screening", "", ["m"], [], "The Ropewalk", -365, "21:00", "22:55", "on", "Do not whistle."),
        ("talk", "How to read a sky", [], ["Amadeu Sorrel"], "The Quay", -364, "11:00", "12:00", "cancelled", "Rain."),
        ("screening", "", ["a-word-with-the-weather"], [], "The Ropewalk", -364, "17:00", "18:25", "on", ""),
        ("screening", "", ["the-glass-orchard"], ["Wieke Vanderloon-Asante"], "The Ropewalk", -363, "18:00", "19:20",
         "sold_out", ""),
        ("q_and_a", "", ["the-glass-orchard"], ["Wieke Vanderloon-Asante", "Tobias Emmerzaal"], "The Ropewalk", -363,
         "19:20", "19:50", "on", ""),
        ("screening", "", ["close-up"], [], "Net Loft", -363, "21:00", "22:40", "on",
         "The sound at the end is not our fault."),
        ("screening", "", ["pather-panchali"], [], "The Ropewalk", -362, "16:00", "18:05", "on", ""),
        ("screening", "", ["the-glass-orchard"], [], "Net Loft", -361, "20:00", "21:20", "on",
         "Added: the first screening was sold out."),
        ("ceremony", "Closing night and the Paper Lantern", [], [], "The Quay", -360, "20:00", "21:30", "on", ""),
        ("party", "Lamps out", [], [], "Net Loft", -360, "22:00", "23:59", "on", "Fog from eleven."),
    ],
    # (name, film, person, result)
    "awards": [
        ("The Paper Lantern", "the-glass-orchard", "Wieke Vanderloon-Asante", "won"),
        ("The Paper Lantern", "a-word-with-the-weather", None, "nominated"),
        ("Harbour Light for a performance", "a-word-with-the-weather", "Graça Tavares-Quell", "mention"),
        ("The children’s own prize, a pear", "the-glass-orchard", "Tobias Emmerzaal", "won"),
    ],
}  # fmt: skip

NOW = {
    "years_ago": 0,
    "days": (-2, 4),
    "poster": "lantern-week",
    "description": "<p>Three new films, four old ones and a bedstead. The last ferry waits.</p>",
    "strands": {
        "Low Tide": "<p>First features, shown when the flats are dry.</p>",
        "Stairs and Doors": "<p>Films that take place in a house, and mean it.</p>",
        "Off the Shelf": OFF_THE_SHELF,
    },
    "entries": {
        "the-tide-clerk": ("Low Tide", "world"),
        "eleven-spoons": ("Low Tide", "international"),
        "nine-floors-down": ("Stairs and Doors", "world"),
        "jeanne-dielman": ("Stairs and Doors", ""),
        "in-the-mood-for-love": ("Stairs and Doors", ""),
        "man-with-a-movie-camera": ("Off the Shelf", ""),
        "sherlock-jr": ("Off the Shelf", ""),
    },
    # film: (day, hour)
    "embargoes": {"nine-floors-down": (2, "22:30")},
    "events": [
        ("ceremony", "The lighting of the lanterns", [], [], "The Quay", -2, "19:30", "20:15", "on", ""),
        ("screening", "", ["the-tide-clerk"], ["Maren Okoye-Lund"], "The Quay", -2, "20:30", "22:10", "sold_out", ""),
        ("q_and_a", "", ["the-tide-clerk"], ["Maren Okoye-Lund", "Bríd Castellane"], "The Quay", -2, "22:15", "22:50",
         "on", ""),
        ("screening", "", ["eleven-spoons"], ["Zsófia Kertész-Marlowe"], "Net Loft", -1, "17:00", "18:45", "on", ""),
        ("q_and_a", "", ["eleven-spoons"], ["Zsófia Kertész-Marlowe", "Ágota Winterlich"], "Net Loft", -1, "18:45",
         "19:15", "on", "Bring a spoon."),
        ("screening", "With piano, typewriter and bedstead", ["man-with-a-movie-camera"], [], "The Ropewalk", -1,
         "19:00", "20:15", "on", "Live music by the Ropewalk Irregulars."),
        ("talk", "Remarks: on filming water", [], ["Duarte Lisle"], "Net Loft", 0, "15:00", "16:00", "on", ""),
        ("screening", "", ["in-the-mood-for-love"], [], "The Ropewalk", 0, "20:30", "22:10", "on", ""),
        ("talk", "How to change a reel", [], ["Alban Threlkeld-Ruiz"], "The Ropewalk", 1, "11:00", "12:00", "on",
         "In the box; eight at a time."),
        ("screening", "", ["the-tide-clerk"], [], "Net Loft", 1, "16:00", "17:40", "on",
         "Added: the first screening is sold out."),
        ("screening", "", ["jeanne-dielman"], [], "The Ropewalk", 1, "18:30", "21:55", "on", "The ferry knows."),
        ("screening", "", ["sherlock-jr"], [], "Net Loft", 2, "15:00", "15:50", "on", "For children, and critics."),
        ("screening", "", ["nine-floors-down"], ["Ilse Tamarin"], "The Ropewalk", 2, "20:30", "22:05", "on", ""),
        ("q_and_a", "", ["nine-floors-down"], ["Ilse Tamarin"], "The Ropewalk", 2, "22:05", "22:40", "on", ""),
        ("talk", "How to light a staircase", [], ["Leopold Anselm-Rau"], "Net Loft", 3, "11:00", "12:00", "postponed",
         "The speaker is still on the stairs."),
        ("screening", "", ["eleven-spoons"], [], "The Ropewalk", 3, "18:00", "19:45", "on", ""),
        ("ceremony", "Closing night and the Paper Lantern", [], [], "The Ropewalk", 4, "20:00", "21:30", "moved",
         "From the Quay, where the sea will be."),
        ("party", "Lamps out", [], [], "The Ropewalk", 4, "22:00", "23:59", "on", "Wellingtons no longer required."),
    ],
    "awards": [
        ("Harbour Light for a first feature", "the-tide-clerk", "Maren Okoye-Lund", "won"),
        ("The Paper Lantern", "the-tide-clerk", None, "nominated"),
        ("The Paper Lantern", "eleven-spoons", None, "nominated"),
    ],
}  # fmt: skip

# The later one first, as they are found again.
EDITIONS = {"lantern-week": NOW, "lantern-week-before": BEFORE}
