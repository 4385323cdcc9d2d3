"""What readers type, and what a film editor would expect to stand first for it, in the demo magazine.

Each line: what is typed, what is looked for, and the name that should come first among the stories or among the things
of all kinds; a second name where either would do. `{year}` is the year of the Lantern Week that is on now, `{before}`
that of the one before it.
"""

TITLES = [
    ("tide clerk", "film", "The Tide Clerk"),
    # The review, not the news of its prize.
    ("the glass orchard", "story", "Lantern Week Film Review – The Glass Orchard"),
    ("battle of algiers", "film", "The Battle of Algiers"),
    # An article that the title does not have.
    ("the man with a movie camera", "film", "Man with a Movie Camera"),
    ("word with weather", "film", "A Word with the Weather"),
    # Not the news of a ferry that waits for the film, nor the feature that mentions it.
    ("jeanne dielman", "story", "‘Jeanne Dielman’: three days, three critics"),
    ("M", "film", "M"),
    ("doctor strangelove", "film", "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb"),
]

ORIGINAL_TITLES = [
    ("東京物語", "film", "Tokyo Story"),
    ("tokyo monogatari", "film", "Tokyo Story"),
    ("花樣年華", "film", "In the Mood for Love"),
    ("человек с киноаппаратом", "film", "Man with a Movie Camera"),
    ("chelovek s kinoapparatom", "film", "Man with a Movie Camera"),
    ("পথের পাঁচালী", "film", "Pather Panchali"),
    # The Persian title on an Arabic keyboard, which has another yeh and another kaf.
    ("نماي نزديك", "film", "Close-Up"),
    ("tizenegy kanal", "film", "Eleven Spoons"),
]

NAMES = [
    ("ozu", "person", "Yasujirō Ozu"),
    ("wong kar wai", "person", "Wong Kar-wai"),
    # The family name first, as at home.
    ("hara setsuko", "person", "Setsuko Hara"),
    ("tony leung", "person", "Tony Leung Chiu-wai"),
    ("peter lorre", "person", "Peter Lorre"),
    ("okoye-lund", "person", "Maren Okoye-Lund"),
    # Half of an interviewee’s surname.
    ("threlkeld", "story", "Alban Threlkeld-Ruiz on being asleep for eight seconds"),
    ("quill", "critic", "Bastian Quill"),
    ("ottilie marrow", "critic", "Ottilie Marrow"),
    ("akerman", "story", "‘Jeanne Dielman’: three days, three critics"),
]

SPELLINGS = [
    ("CLÉO DE 5 À 7", "film", "Cléo from 5 to 7"),
    ("brid castellane", "person", "Bríd Castellane"),
    ("ＴＯＫＹＯ　ＳＴＯＲＹ", "film", "Tokyo Story"),
    ("closeup", "film", "Close-Up"),
    # The straight apostrophe of a keyboard.
    ("la bataille d'alger", "film", "The Battle of Algiers"),
    ("brueck-mensah", "story", "Iolanthe Brück-Mensah on the word that cannot be subtitled"),
]

MISSPELLINGS = [
    ("tokio story", "story", "Tokyo Story review"),
    ("jeane dielmann", "film", "Jeanne Dielman, 23, quai du Commerce, 1080 Bruxelles"),
    ("pater panchali", "film", "Pather Panchali"),
    ("searching for sugarman", "film", "Searching for Sugar Man"),
    ("batle of algeirs", "film", "The Battle of Algiers"),
    (
        "dr stranglove",
        "story",
        "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb review",
    ),
    ("kiarostmi", "person", "Abbas Kiarostami"),
    ("kubrik", "person", "Stanley Kubrick"),
    ("dziga vertof", "person", "Dziga Vertov"),
    ("haverlok", "critic", "Noor Haverlock"),
]

FESTIVALS = [
    ("sheffield docfest 2012", "edition", "Sheffield Doc/Fest 2012"),
    ("lantern week {before}", "edition", "Lantern Week {before}"),
    ("siff 2012", "edition", "SIFF 2012"),
    ("sheffield sugar man", "story", "Sheffield Doc/Fest 2012: ‘Searching for Sugar Man’ review"),
    # Sheffield had a review of it, too.
    ("siff never sorry", "story", "SIFF Film Review – Ai Weiwei: Never Sorry"),
    # Not the earlier review, of the disc.
    ("lantern week close-up", "story", "Lantern Week Film Review – Close-Up"),
]

WORDS_AND_THEMES = [
    ("vinegar", "story", "Solveig Amankwah-Bell on what to carry out of a fire"),
    # Elsewhere there are gulls in passing; here they stand in the headline, and there are more of them.
    ("gull", "story", "‘A Word with the Weather’: a second opinion, with gulls"),
    # Two reviews hear it; one has it in its standfirst.
    ("harmonium", "story", "‘The Tide Clerk’: a second hearing"),
    ("last ferry", "story", "The last ferry from Port Ellery will wait for the last reel"),
    # Two other names of themes.
    ("childhood", "theme", "Coming of age"),
    ("labour", "theme", "Work"),
]

TITLES_AND_MORE = [
    ("tide clerk interview", "story", "Lantern Week {year}: Maren Okoye-Lund on The Tide Clerk"),
    ("tokyo story feature", "story", "The room goes on without them"),
    ("sugar man pell", "story", "‘Searching for Sugar Man’, played again"),
    ("glass orchard news", "story", "The Paper Lantern goes to ‘The Glass Orchard’, and lasts until ten"),
]

PHRASES_AND_BEGINNINGS = [
    ('"not a small life"', "story", "Lantern Week Film Review – The Tide Clerk"),
    ("kiaros", "person", "Abbas Kiarostami"),
]

EXPECTED = [
    *TITLES,
    *ORIGINAL_TITLES,
    *NAMES,
    *SPELLINGS,
    *MISSPELLINGS,
    *FESTIVALS,
    *WORDS_AND_THEMES,
    *TITLES_AND_MORE,
    *PHRASES_AND_BEGINNINGS,
]
