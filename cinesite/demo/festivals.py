"""Two real festivals, with what is documented of their editions of 2012, and an invented one."""

from datetime import UTC, date, datetime

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
