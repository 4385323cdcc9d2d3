"""Texts of stories, put together from paragraphs that were sanitised once.

To sanitise each text by itself would take longer than everything else together.
"""

from dataclasses import dataclass

from django.db.models import TextField, Value

from publishing.body import sanitise

from .chance import chance
from .words import place_name, sentence, sentences

WORDS, PARAGRAPHS, PLACES = 700, 10, 12
POOL = 400


@dataclass(frozen=True)
class Paragraph:
    html: str
    sentences: list


def stored(html):
    """For a field of formatted text: an expression goes to the database as it is, where a text is sanitised again."""
    return Value(html, TextField())


class Bodies:
    def __init__(self):
        random = chance("bodies")
        self.paragraphs = [self.paragraph(random) for _place in range(POOL)]
        self.headings = [sanitise(f"<h2>{sentence(random)[:-1]}</h2>") for _place in range(40)]

    def paragraph(self, random):
        # A paragraph ends with the sentence that makes it long enough, half a sentence later on average.
        found = sentences(random, (WORDS - PLACES) // PARAGRAPHS - 5)
        return Paragraph(sanitise(f"<p>{' '.join(found)}</p>"), found)

    def body(self, random, still=None):
        """(HTML, the sentences of its first paragraph)."""
        paragraphs = random.sample(self.paragraphs, PARAGRAPHS)
        parts = [paragraph.html for paragraph in paragraphs]
        if random.random() < 0.3:
            parts.insert(5, random.choice(self.headings))
        if still:
            parts.insert(3, f'<figure data-image="{still.pk}"></figure>')
        places = ", ".join(place_name(random) for _place in range(PLACES))
        parts.append(f"<p>They tell it differently in {places}.</p>")
        return "".join(parts), paragraphs[0].sentences
