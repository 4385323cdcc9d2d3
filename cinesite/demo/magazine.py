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
    "concetta": {
        "name": "Concetta Wray",
        "pronouns": "she",
        "email": "concetta@example.org",
        "bluesky": "wray.example.org",
    },
    "jolyon": {
        "name": "Jolyon Achterberg",
        "pronouns": "he",
        "email": "jolyon@example.org",
        "website": "https://achterberg.example/",
    },
    "isidore": {"name": "Isidore Pell", "pronouns": "he"},
}

# Who would rather not say anything about himself.
SILENT = {"isidore"}

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
    "Cities": ("Films whose chief character is a city, or a walk through one.", ["Streets", "Urban life"]),
    "Time": ("Waiting, duration, clocks. Not: every film with a flashback.", ["Waiting", "Duration"]),
    "Truth and lying": ("Impostors, inventions, evidence; what is acted and what is not.", ["Imposture", "Fakes"]),
    "War": ("Armies and occupations, and those who live under them.", ["Occupation"]),
    "Films about film": ("Projectionists, cameras, audiences: the cinema as subject.", ["Cinema", "Projection"]),
}
