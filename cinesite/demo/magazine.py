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
    "Surveillance": (
        "Somebody is looking, and writes it down. What the watched do with their hands meanwhile is the film.",
        "Being watched, by states, neighbours or machines. Not: cameras as such.",
        ["Being watched"],
    ),
    "Dissent": (
        "A no that is said aloud, and the bill for it, which arrives later.",
        "Saying no in public, and what it costs.",
        ["Protest", "Activism"],
    ),
    "Work": (
        "Hands, tools, shifts and forms: the part of life that most films leave out, and these do not.",
        "What people do all day, and films that look at how it is done.",
        ["Labour"],
    ),
    "Family": (
        "The people one did not choose, and some whom one did.",
        "Parents, children and those who stand in for them.",
        ["Parents and children"],
    ),
    "Old age": (
        "Late in the day the pace changes, and the camera has to learn to wait.",
        "Growing old, being old, looking after the old.",
        ["Ageing"],
    ),
    "Coming of age": (
        "The rules were there first. Then somebody small read them closely.",
        "Children and the rules that they meet.",
        ["Growing up", "Childhood"],
    ),
    "Music": (
        "People who play, and people who listen so hard that it comes to the same.",
        "Musicians and listening. Not: a good score.",
        ["Songs"],
    ),
    "Rooms": (
        "Doors, stairs and windows that know more than those who pass through them.",
        "Houses, stairs, doors; architecture that takes part.",
        ["Houses", "Architecture"],
    ),
    "The sea": (
        "It comes twice a day, and it keeps no appointments but its own.",
        "Coasts, tides, harbours, ships.",
        ["Tides"],
    ),
    "Memory": (
        "What is kept, who keeps it, and what is made of it afterwards.",
        "Remembering and being remembered, records and legends.",
        ["Legend"],
    ),
    "Cities": (
        "Walks with an address: films in which a town has the longest part.",
        "Films whose chief character is a city, or a walk through one.",
        ["Streets", "Urban life"],
    ),
    "Time": (
        "Clocks, queues and long takes: films that last, and know it.",
        "Waiting, duration, clocks. Not: every film with a flashback.",
        ["Waiting", "Duration"],
    ),
    "Truth and lying": (
        "Impostors, witnesses and those who film them. Not all of them know which they are.",
        "Impostors, inventions, evidence; what is acted and what is not.",
        ["Imposture", "Fakes"],
    ),
    "War": (
        "Armies in the street, and supper all the same.",
        "Armies and occupations, and those who live under them.",
        ["Occupation"],
    ),
    "Films about film": (
        "Projectors, cameras, audiences: the cinema looks up and sees itself in the door.",
        "Projectionists, cameras, audiences: the cinema as subject.",
        ["Cinema", "Projection"],
    ),
}

# What the page of a theme begins with, and why.
LEADS = {
    "Rooms": ("rooms-after-people", "Begin with an empty one."),
    "Truth and lying": ("close-up", "A man says that he is somebody else, and a film takes him at his word."),
    "Work": ("jeanne-dielman", "Three critics on three days of it."),
}
