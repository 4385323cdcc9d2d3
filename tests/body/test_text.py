from publishing.body import film_ids, image_ids, plain_text, word_count

BODY = (
    '<h2>Pier</h2><p>One <em>two</em>,<br>three.<sup id="fnref-1"><a href="#fn-1">1</a></sup></p>'
    '<figure data-image="9" data-alt="x"><figcaption>Caption</figcaption></figure>'
    '<figure data-image="4"></figure><figure data-image="9"></figure>'
    '<details class="spoiler"><summary>The end</summary><p>She stays.</p></details>'
    '<p data-trailer="https://vimeo.com/1"><a href="https://vimeo.com/1">https://vimeo.com/1</a></p>'
    '<ul><li>a<ul><li>b</li></ul></li></ul><p>On <a data-film="12">this</a> &amp; <a data-film="3">that</a></p>'
)


def test_plain_text_has_the_blocks_on_lines_without_spoilers_captions_and_trailers():
    assert plain_text(BODY) == "Pier\nOne two,\nthree.\na\nb\nOn this & that"


def test_plain_text_has_spoilers_for_those_who_ask():
    assert "The end\nShe stays." in plain_text(BODY, spoilers=True)


def test_words_are_counted_with_the_spoilers():
    assert word_count(BODY) == 14


def test_images_and_films_are_found_in_the_order_of_the_text_and_once():
    assert image_ids(BODY) == [9, 4]
    assert film_ids(BODY) == [12, 3]


def test_an_empty_body_has_no_text_and_no_images():
    assert (plain_text(""), image_ids(""), word_count("")) == ("", [], 0)
