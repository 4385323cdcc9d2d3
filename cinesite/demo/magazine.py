"""Who writes, about what, under which house rules. Every critic here is invented, and their biographies say so."""

STRAPLINE = "Films, and what became of the evening"
EMAIL = "desk@example.org"

# address: title
PAGES = {"about": "About", "contact": "Contact", "privacy": "Privacy"}

CRITICS = {
    "ottilie": {
        "name": "Ottilie Marrow",
        "pronouns": "she",
        "email": "ottilie@example.org",
        "website": "https://ottilie.example/",
        "mastodon": "@ottilie@social.example",
    },
    "bastian": {
        "name": "Bastian Quill",
        "pronouns": "he",
        "email": "bastian@example.org",
        "mastodon": "@quill@social.example",
    },
    "noor": {
        "name": "Noor Haverlock",
        "pronouns": "they",
        "email": "noor@example.org",
        "website": "https://haverlock.example/",
        "mastodon": "@noor@social.example",
    },
}

# name: (what it is for, aliases)
THEMES = {
    "Surveillance": ("Being watched, by states, neighbours or machines. Not: cameras as such.", ["Being watched"]),
    "Dissent": ("Saying no in public, and what it costs.", ["Protest", "Activism"]),
    "Work": ("What people do all day, and films that look at how it is done.", ["Labour"]),
    "Family": ("Parents, children and those who stand in for them.", ["Parents and children"]),
    "Old age": ("Growing old, being old, looking after the old.", ["Ageing"]),
    "Coming of age": ("Children and the rules that they meet.", ["Growing up", "Childhood"]),
    "Music": ("Musicians and listening. Not: a good score.", ["Songs"]),
    "Rooms": ("Houses, stairs, doors; architecture that takes part.", ["Houses", "Architecture"]),
    "The sea": ("Coasts, tides, harbours, ships.", ["Tides"]),
    "Memory": ("Remembering and being remembered, records and legends.", ["Legend"]),
}
