"""When renditions are made and removed."""

from threading import Thread

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, transaction
from PIL import Image as Pillow

from images import encoding, intake, renditions, sandbox
from images.models import Image
from tests.pictures import jpeg_upload

ADD = "/admin/images/image/add/"
FORM = {"alt": "A ferry", "focal_x": 50, "focal_y": 50}


def change_address(image):
    return f"/admin/images/image/{image.pk}/change/"


def files(media):
    return {str(path.relative_to(media)) for path in media.rglob("*") if path.is_file()}


def test_every_rendition_that_pages_show_is_there_after_an_upload(admin_client, encode, media):
    with encode():
        admin_client.post(ADD, FORM | {"file": jpeg_upload(700, 1000)})

    image = Image.objects.get()
    shown = renditions.on_pages(image)
    assert files(media) == {image.file.name, *shown}
    for name, cut in shown.items():
        with Pillow.open(media / name) as made:
            assert made.size == (cut.width, cut.height)
            assert made.format == {"avif": "AVIF", "jpg": "JPEG"}[name.rpartition(".")[2]]


def test_nothing_is_encoded_when_the_form_is_refused(admin_client, encode, media):
    with encode():
        admin_client.post(ADD, {"file": jpeg_upload(), "alt": ""})

    assert files(media) == set()


def test_moving_the_focal_point_replaces_the_crops(admin_client, encode, media):
    with encode():
        admin_client.post(ADD, FORM | {"file": jpeg_upload()})
    image = Image.objects.get()
    before = files(media)

    with encode():
        admin_client.post(change_address(image), FORM | {"focal_y": 10})

    image.refresh_from_db()
    assert files(media) == {image.file.name, *renditions.on_pages(image)}
    assert any(name.endswith("-50-50.jpg") for name in before - files(media))


def test_changing_only_the_words_encodes_nothing(admin_client, encode, picture, monkeypatch):
    monkeypatch.setattr(sandbox, "run", lambda job: pytest.fail("encoded"))

    with encode():
        admin_client.post(change_address(picture), FORM | {"alt": "Another ferry"})

    assert Image.objects.get().alt == "Another ferry"


def test_a_replaced_file_gets_a_new_name_and_the_old_one_goes(admin_client, encode, media):
    with encode():
        admin_client.post(ADD, FORM | {"file": jpeg_upload()})
    image = Image.objects.get()
    before = files(media)

    with encode():
        admin_client.post(change_address(image), FORM | {"file": jpeg_upload(300, 200)})

    image.refresh_from_db()
    assert (image.width, image.height) == (300, 200)
    assert files(media) == {image.file.name, *renditions.on_pages(image)}
    assert not before & files(media)


def test_a_deleted_picture_leaves_no_files(admin_client, encode, media):
    with encode():
        admin_client.post(ADD, FORM | {"file": jpeg_upload()})
    assert files(media)

    with encode():
        Image.objects.all().delete()

    assert files(media) == set()


def test_a_deletion_that_is_taken_back_keeps_the_files(encode, picture, media):
    with encode(), pytest.raises(ZeroDivisionError), transaction.atomic():
        Image.objects.all().delete()
        raise ZeroDivisionError

    assert files(media) == {picture.file.name}


def test_a_failure_in_the_background_is_told_in_the_log(admin_client, encode, monkeypatch, caplog):
    upload = jpeg_upload()
    monkeypatch.setattr(encoding, "make", lambda master, cuts: 1 / 0)

    with encode():
        admin_client.post(ADD, FORM | {"file": upload})

    assert "could not be brought up to date" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_a_second_editor_can_save_while_a_picture_is_decoded_and_encoded(admin_client, monkeypatch):
    jobs, run = [], sandbox.run

    def save_meanwhile():
        get_user_model().objects.create(username=f"written-during-job-{len(jobs)}")
        connection.close()

    def watched(job):
        jobs.append((*job, connection.in_atomic_block))
        if "master" in job:
            second = Thread(target=save_meanwhile)
            second.start()
            second.join(2)
            assert not second.is_alive()
        return run(job)

    monkeypatch.setattr(sandbox, "run", watched)
    response = admin_client.post(ADD, FORM | {"file": jpeg_upload()})
    encoding.finish()

    assert response.status_code == 302
    assert jobs == [("master", False), ("renditions", False)]
    assert get_user_model().objects.filter(username="written-during-job-1").exists()


def test_a_master_taken_in_leaves_nothing_behind_in_the_temporary_folder(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    with intake.take_in(jpeg_upload()) as master:
        assert master.size > 1000

    assert list(tmp_path.iterdir()) == []
