"""What invented sentences, titles and names are made of."""

SUBJECTS = [
    *("the camera", "the projectionist", "a patient usher", "the second act", "its heroine", "the whole front row"),
    *("this quiet comedy", "the director", "a borrowed bicycle", "the music", "every actor", "a long silence"),
    *("the last reel", "the narrator", "the lighthouse", "our critic", "the youngest brother", "a very old joke"),
]
VERBS = [
    *("follows", "forgets", "remembers", "carries", "explains", "interrupts", "waits for", "returns to", "borrows"),
    *("misplaces", "admires", "forgives", "walks around", "listens to", "photographs", "hides", "sings about"),
]
OBJECTS = [
    *("the empty kitchen", "a letter nobody sent", "the river at noon", "two suitcases", "its own shadow"),
    *("the sound of rain", "a table set for nine", "the wrong train", "the family album", "an unfinished bridge"),
    *("the price of bread", "a door left open", "the neighbours", "a coat of another colour", "the first snow"),
    *("an hour of daylight", "the man with the ladder", "what the children saw"),
]
PLACES = [
    *("behind the ferry terminal", "at the edge of the frame", "without raising its voice", "for almost two hours"),
    *("on the stairs of the town hall", "under a paper moon", "in a single take", "until the lights come up"),
    *("between two telephone calls", "with more tact than hurry", "as if nobody had asked"),
]
TIMES = [
    *("in the second half,", "before the titles,", "once the guests have left,", "by the third evening,", "at first,"),
    *("after the interval,", "somewhere past midnight,", "in its best scene,", "for a whole winter,"),
]
JOINS = ["while", "and", "because", "although", "until", "so that", "just as"]

ADJECTIVES = [
    *("Amber", "Borrowed", "Careful", "Distant", "Early", "Folded", "Gentle", "Hollow", "Idle", "Jagged", "Kindly"),
    *("Late", "Mended", "Northern", "Ordinary", "Paper", "Quiet", "Restless", "Second", "Tidal", "Uneven", "Velvet"),
    *("Wandering", "Yellow", "Absent", "Brittle", "Copper", "Drowsy", "Electric", "Faithful", "Glass", "Humming"),
]
NOUNS = [
    *("Almanac", "Bridge", "Clock", "Daughter", "Engine", "Ferry", "Garden", "Harbour", "Island", "Janitor", "Kitchen"),
    *("Lantern", "Meadow", "Notebook", "Orchard", "Piano", "Quarry", "River", "Staircase", "Telegram", "Umbrella"),
    *("Visitor", "Window", "Year", "Accordion", "Bakery", "Chimney", "Doorbell", "Estuary", "Foghorn", "Greenhouse"),
    *("Herring", "Inkwell", "Jetty", "Kite", "Lodger", "Market", "Neighbour", "Overcoat", "Parade", "Quilt", "Recipe"),
]
FORENAMES = [
    *("Ada", "Bruno", "Clea", "Dov", "Esme", "Farid", "Greta", "Hamish", "Ines", "Jonas", "Kaya", "Leopold", "Mira"),
    *("Nils", "Odile", "Pavel", "Quinta", "Rafi", "Selma", "Tomas", "Una", "Viktor", "Wanda", "Xenia", "Yusuf"),
    *("Anselm", "Brigid", "Casimir", "Delphine", "Emeka", "Fenna", "Gideon", "Hana", "Ivo", "Jamila", "Koji", "Lucia"),
]
SYLLABLES = [
    *("Alder", "Brack", "Cold", "Dun", "Elm", "Fen", "Gorse", "Hazel", "Iron", "Juniper", "Kestrel", "Larch", "Marl"),
    *("Nettle", "Oat", "Pebble", "Quill", "Rush", "Sedge", "Thistle", "Umber", "Vetch", "Willow", "Yarrow", "Ash"),
    *("Birch", "Clover", "Dock", "Ember", "Flint", "Grove", "Heather"),
]
ENDINGS = ["", "borough", "combe", "croft", "dale", "field", "ford", "gate", "hurst", "ley", "mere", "moor", "ness"]
ENDINGS += ["ridge", "shaw", "stead", "thorpe", "ton", "wick", "worth", "well", "by", "bank", "ham"]

THEMES = [
    *("Absence", "Belonging", "Childhood", "Distance", "Exile", "Faith", "Grief", "Harvest", "Illness", "Justice"),
    *("Kinship", "Labour", "Memory", "Night", "Obsession", "Politics", "Quarrels", "Return", "Secrets", "Travel"),
    *("Unrest", "Voices", "Waiting", "Youth", "Age"),
]
