"""The stories. Their text lies in `stories/`; moments are given, or count from the moment of loading."""

from datetime import UTC, datetime, timedelta

# As soon as the festival lets us.
ONCE_FREE = "once free"
AFTER_EMBARGO = timedelta(hours=1)

STORIES = {
    "searching-for-sugar-man": {
        "kind": "review",
        "film": "searching-for-sugar-man",
        "edition": "sheffield",
        "critics": ["bastian"],
        "themes": ["Music", "Memory"],
        "publish": datetime(2012, 6, 14, 8, 30, tzinfo=UTC),
    },
    "ai-weiwei-never-sorry": {
        "kind": "review",
        "film": "ai-weiwei-never-sorry",
        "edition": "siff",
        "standfirst": "A first feature about an artist, a number and a cat: to work while somebody takes notes.",
        "lead_image": "cameras-and-lanterns",
        "grade": ("letters", "B+"),
        "pull_quote": "Each is a way of insisting that a very large number is made of ones.",
        "critics": ["ottilie"],
        "themes": ["Surveillance", "Dissent", "Work"],
        "publish": datetime(2012, 5, 30, 16, 0, tzinfo=UTC),
        "seen": ("festival", "a public screening in Seattle, with English subtitles", None),
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
    "closing-night-moves": {
        "kind": "news",
        "headline": "Lantern Week moves its closing night indoors, to keep its feet dry",
        "edition": "lantern-week",
        "standfirst": "Somebody looked at the moon, and then at the programme.",
        "lead_image": "rows-in-the-water",
        "critics": ["bastian"],
        "themes": ["The sea"],
        "publish": timedelta(days=-1, hours=-5),
    },
    "the-tide-clerk": {
        "kind": "review",
        "film": "the-tide-clerk",
        "edition": "lantern-week",
        "standfirst": (
            "Two people, two instruments and a thumb’s width between them: a first feature that rewards attention,"
            " being about nothing else."
        ),
        "lead_image": "low-water",
        "grade": ("letters", "A-"),
        "pull_quote": (
            "To look at one thing, every day, without being thanked, is not a small life; it is a way of keeping a"
            " promise that no one else remembers having asked for."
        ),
        "critics": ["ottilie"],
        "themes": ["Work", "The sea", "Old age"],
        "related": "maren-okoye-lund",
        "publish": timedelta(hours=-5),
        "seen": ("festival", "its first screening, on the Quay at Port Ellery", -2),
        "disclosure": "We paid for our ticket. Neither ticket nor quay exists.",
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
    "wadjda": {
        "kind": "review",
        "film": "wadjda",
        "standfirst": "A girl, a price, a green bicycle: a first feature on the side of the feet.",
        "lead_image": "over-the-wall",
        "grade": ("stars", "4.5"),
        "pull_quote": "It turns a thing with a price into a thing with a soul.",
        "critics": ["noor", "bastian"],
        "themes": ["Coming of age", "Family"],
        "publish": timedelta(days=3),
        "seen": ("disc", "", None),
    },
    "nine-floors-down": {
        "kind": "review",
        "film": "nine-floors-down",
        "edition": "lantern-week",
        "standfirst": "One woman, one staircase, nearly one shot.",
        "lead_image": "house-in-section",
        "grade": ("tens", "7.5"),
        "critics": ["noor"],
        "themes": ["Rooms"],
        "publish": ONCE_FREE,
        "seen": ("festival", "a press screening at the Ropewalk", 0),
    },
    "la-jetee": {
        "kind": "review",
        "film": "la-jetee",
        "critics": ["ottilie"],
        "themes": ["Memory"],
    },
}

# Who signs in, and as which critic, where it is somebody who writes.
ACCOUNTS = {"Critic": "ottilie", "Editor": "noor", "Moderator": None, "Publisher": None}
