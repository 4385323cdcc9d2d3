"""Interviews, all of them with people who were invented for it, and features."""

from datetime import timedelta

STORIES = {
    "alban-threlkeld-ruiz": {
        "kind": "interview",
        "also_about": ["close-up"],
        "headline": "Alban Threlkeld-Ruiz on being asleep for eight seconds",
        "people": ["Alban Threlkeld-Ruiz"],
        "standfirst": "An invented projectionist on eight seconds of silence, audiences from the front, and a teapot.",
        "lead_image": "the-box",
        "pull_quote": "I’ve seen the corners of more masterpieces than anybody living.",
        "critics": ["bastian"],
        "themes": ["Work", "Films about film"],
        "publish": timedelta(days=-182, hours=-1),
    },
    "solveig-amankwah-bell": {
        "kind": "interview",
        "headline": "Solveig Amankwah-Bell on what to carry out of a fire",
        "people": ["Solveig Amankwah-Bell"],
        "standfirst": "She keeps a nation’s films at four degrees. Both are invented; the vinegar is not.",
        "lead_image": "the-vault",
        "pull_quote": "We are not a museum, we are a bucket chain.",
        "critics": ["ottilie"],
        "themes": ["Memory", "Work", "Time"],
        "publish": timedelta(days=-154, hours=-2),
    },
    "one-letter-or-fifty-four": {
        "kind": "feature",
        "headline": "One letter, or fifty-four",
        "film": "m",
        "also_about": ["dr-strangelove", "jeanne-dielman", "pather-panchali", "in-the-mood-for-love", "close-up"],
        "standfirst": "A short study of long titles, with a table.",
        "lead_image": "balloon-in-the-wires",
        "pull_quote": "A short title is a dare. A long one is a bribe.",
        "critics": ["concetta"],
        "themes": ["Films about film"],
        "publish": timedelta(days=-91, hours=-3),
    },
    "iolanthe-bruck-mensah": {
        "kind": "interview",
        "headline": "Iolanthe Brück-Mensah on the word that cannot be subtitled",
        "people": ["Iolanthe Brück-Mensah"],
        "standfirst": "Two lines, forty characters, six seconds: an invented subtitler explains how to pack.",
        "lead_image": "two-lines",
        "pull_quote": "If they could see it, it would be wrong.",
        "critics": ["noor"],
        "themes": ["Work", "Truth and lying"],
        "publish": timedelta(days=-47, hours=-2),
    },
    "rooms-after-people": {
        "kind": "feature",
        "headline": "The room goes on without them",
        "film": "tokyo-story",
        "standfirst": (
            "People leave, and Yasujirō Ozu stays to look at the cushions. On the emptiest shots in Tokyo Story, which"
            " are its fullest."
        ),
        "lead_image": "empty-room",
        "pull_quote": (
            "When Ozu cuts to a corridor in which nobody is walking, he is not resting between two scenes. He is taking"
            " attendance."
        ),
        "critics": ["noor"],
        "themes": ["Rooms", "Family", "Old age"],
        "publish": timedelta(days=-6, hours=-2),
    },
    "maren-okoye-lund": {
        "kind": "interview",
        "film": "the-tide-clerk",
        "people": ["Maren Okoye-Lund"],
        "edition": "lantern-week",
        "standfirst": "The director, invented for the occasion, on forms, thumbs, and why her heroine has no dog.",
        "lead_image": "in-the-beam",
        "pull_quote": (
            "I would rather hand somebody a number that they can check than a feeling that they have to borrow."
        ),
        "critics": ["noor"],
        "themes": ["Work", "The sea"],
        "related": "the-tide-clerk",
        "publish": timedelta(hours=-2),
    },
}
