"""Which renditions there are, how they are cut, and how templates name them."""

import pytest
from django.template import Context, Template
from PIL import Image as Pillow

from images import encoding, renditions
from images.models import Image
from tests.pictures import encoded, png_upload, upload


def render(source, **context):
    return Template("{% load pictures %}" + source).render(Context(context))


def of_size(width, height, **fields):
    return Image(file="images/ab/" + "ab" * 16 + ".jpg", width=width, height=height, alt="A ferry", **fields)


def widths(image, role):
    return [cut.width for cut in renditions.cuts(image, role)]


def test_nothing_is_enlarged():
    assert widths(of_size(4096, 2304), "still") == [480, 800, 1200, 1600, 2400]
    assert widths(of_size(1000, 600), "still") == [480, 800]
    assert widths(of_size(1100, 600), "still") == [480, 800, 1100]
    assert widths(of_size(300, 200), "still") == [300]


def test_a_tall_picture_is_bounded_by_its_height():
    assert widths(of_size(2731, 4096), "still") == [480, 800, 1200, 1600]
    assert all(cut.height <= 2402 for cut in renditions.cuts(of_size(2731, 4096), "still"))


def test_a_poster_stays_whole():
    (smallest, *_) = renditions.cuts(of_size(2000, 3000), "poster")

    assert (smallest.box, smallest.width, smallest.height) == ((0, 0, 2000, 3000), 160, 240)


@pytest.mark.parametrize(
    ("focal", "box"),
    [
        ((50, 50), (500, 0, 1500, 1000)),
        ((0, 50), (0, 0, 1000, 1000)),
        ((30, 90), (100, 0, 1100, 1000)),
        ((100, 0), (1000, 0, 2000, 1000)),
    ],
)
def test_a_crop_is_centred_on_the_focal_point_as_near_as_the_edges_allow(focal, box):
    image = of_size(2000, 1000, focal_x=focal[0], focal_y=focal[1])

    assert renditions.cuts(image, "portrait")[0].box == box


def test_the_crop_shows_the_focal_point(media, db):
    picture = Pillow.new("RGB", (1000, 500), "navy")
    picture.paste("red", (0, 0, 100, 500))
    file = upload(encoded(picture))
    image = Image.objects.create(file=file, alt="A red edge", focal_x=2, focal_y=50)
    (name,) = [name for name in renditions.declared(image) if name.endswith("/160-1x1-2-50.jpg")]

    encoding.make(image.file.name, {name: renditions.declared(image)[name]})

    square = Pillow.open(media / name)
    assert square.size == (160, 160)
    assert square.getpixel((5, 80))[0] > 200
    assert square.getpixel((80, 80))[2] > 100


def test_a_transparent_master_is_white_behind_in_jpeg(media, db):
    image = Image.objects.create(file=png_upload(400, 400, mode="RGBA"), alt="A ferry")
    cuts = {name: cut for name, cut in renditions.declared(image).items() if "/160." in name}

    encoding.make(image.file.name, cuts)

    avif, jpeg = (Pillow.open(media / name) for name in sorted(cuts))
    assert jpeg.getpixel((150, 150))[0] > 150
    assert avif.getpixel((150, 150))[3] < 100


def test_the_tag_renders_a_picture_in_all_its_widths():
    html = render('{% picture image role="portrait" sizes="8rem" %}', image=of_size(300, 400))

    base = "/media/renditions/ab/" + "ab" * 16
    avif = f"{base}/160-1x1-50-50.avif 160w, {base}/300-1x1-50-50.avif 300w"
    jpeg = avif.replace(".avif", ".jpg")
    assert html.strip() == (
        f'<picture><source type="image/avif" srcset="{avif}" sizes="8rem">'
        f'<img src="{base}/300-1x1-50-50.jpg" srcset="{jpeg}" sizes="8rem" width="300" height="300" alt="A ferry"'
        ' loading="lazy" decoding="async"></picture>'
    )


def test_the_tag_takes_class_priority_and_its_own_words():
    tag = '{% picture image role="poster" alt=words loading="" fetchpriority="high" class="poster" %}'

    html = render(tag, image=of_size(300, 450), words='Poster of "Night Ferry"')

    assert 'alt="Poster of &quot;Night Ferry&quot;" class="poster" fetchpriority="high" decoding="async"' in html
    assert "loading=" not in html
    assert "style=" not in html


def test_a_decorative_picture_has_an_empty_alternative_text():
    assert 'alt=""' in render("{% picture image %}", image=of_size(300, 450, decorative=True))
    assert 'alt=""' in render('{% picture image alt="" %}', image=of_size(300, 450))


def test_the_tag_costs_neither_a_query_nor_a_look_at_the_disk(picture, media, django_assert_num_queries):
    picture = Image.objects.get()
    (media / picture.file.name).unlink()

    with django_assert_num_queries(0):
        html = render("{% picture image %}{% rendition_url image 'social' %}", image=picture)

    assert html.count("renditions/") == 4


def test_a_social_card_is_one_jpeg_in_its_shape():
    image = of_size(4096, 2304, focal_x=10)

    assert render("{% rendition_url image 'social' %}", image=image).endswith("/1200-1200x630-10-50.jpg")
    assert [(cut.width, cut.height) for cut in renditions.cuts(image, "social")] == [(1200, 630)]
    assert not [name for name in renditions.declared(image) if "1200x630" in name and name.endswith(".avif")]


def test_a_width_chooses_the_next_larger_rendition():
    image = of_size(900, 600)

    assert renditions.nearest(image, "poster", 200).endswith("/320.jpg")
    assert renditions.nearest(image, "poster", 5000).endswith("/900.jpg")
    assert render("{% rendition_url image 'poster' %}", image=image).endswith("/900.jpg")
