import pytest

from films.titles import letter, sort_title


@pytest.mark.parametrize(
    ("title", "stands_under"),
    [
        ("Ash", "A"),
        ("The Battle of Algiers", "B"),
        ("A Word with the Weather", "W"),
        ("An Autumn Afternoon", "A"),
        ("The The", "T"),
        ("A", "A"),
        ("A.I.", "A"),
        ("“Élan”", "E"),
        ("…And the Moon", "A"),
        ("Łódź", "L"),
        ("Ægir", "A"),
        ("8½", "0"),
        ("東京物語", "…"),
        ("كلوزآپ", "…"),
        ("...", "…"),
    ],
)
def test_a_title_stands_where_a_reader_looks_for_it(title, stands_under):
    assert letter(title) == stands_under


def test_articles_accents_and_marks_do_not_count_in_the_order():
    titles = ["The Zoo", "Éclair", "A Dog", "“Cat”", "eclipse"]

    assert sorted(titles, key=sort_title) == ["“Cat”", "A Dog", "Éclair", "eclipse", "The Zoo"]
