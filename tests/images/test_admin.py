"""The picture library in the newsroom."""

import pytest
from django.contrib.auth.models import Permission
from django.db import IntegrityError, transaction
from django.test import Client

from images import intake, sandbox
from images.models import Image
from tests.pictures import PDF, jpeg_upload, upload

LIST = "/admin/images/image/"
ADD = f"{LIST}add/"
FORM = {"alt": "A ferry", "focal_x": 50, "focal_y": 50}


def change_address(image):
    return f"{LIST}{image.pk}/change/"


def test_whoever_uploads_is_remembered(critic_client, critic):
    critic_client.post(ADD, FORM | {"file": jpeg_upload(), "uploaded_by": 99})

    assert Image.objects.get().uploaded_by == critic


def test_a_critic_changes_and_deletes_her_own_picture(critic_client, critic, picture):
    Image.objects.update(uploaded_by=critic)

    assert critic_client.post(change_address(picture), FORM | {"credit": "Ana Lund"}).status_code == 302
    assert Image.objects.get().credit == "Ana Lund"
    assert critic_client.post(f"{LIST}{picture.pk}/delete/", {"post": "yes"}).status_code == 302
    assert not Image.objects.exists()


def test_a_critic_sees_but_cannot_change_anybody_elses_picture(critic_client, picture, monkeypatch):
    monkeypatch.setattr(sandbox, "run", lambda job: pytest.fail("decoded for somebody who may not save"))
    before = Image.objects.values().get()

    seen = critic_client.get(change_address(picture))
    changed = critic_client.post(change_address(picture), FORM | {"file": jpeg_upload()})
    deleted = critic_client.post(f"{LIST}{picture.pk}/delete/", {"post": "yes"})
    selected = {"action": "delete_selected", "_selected_action": [picture.pk], "post": "yes"}
    critic_client.post(LIST, selected)

    assert seen.status_code == 200
    assert b'name="alt"' not in seen.content
    assert picture.file.name.encode() not in seen.content
    assert (changed.status_code, deleted.status_code) == (403, 403)
    assert Image.objects.values().get() == before


def test_an_editor_with_the_permission_changes_every_picture(critic_client, critic, picture):
    critic.user_permissions.add(Permission.objects.get(codename="change_any_image"))

    critic_client.post(change_address(picture), FORM | {"credit": "Ana Lund"})

    assert Image.objects.get().credit == "Ana Lund"


def test_strangers_are_shown_the_door_before_anything_is_decoded(client, monkeypatch, db, django_user_model):
    monkeypatch.setattr(sandbox, "run", lambda job: pytest.fail("decoded"))

    assert client.post(ADD, FORM | {"file": jpeg_upload()}).status_code == 302
    client.force_login(django_user_model.objects.create_user("intern", is_staff=True))
    assert client.post(ADD, FORM | {"file": jpeg_upload()}).status_code == 403
    assert client.post(f"{LIST}upload/", FORM | {"file": jpeg_upload()}).status_code == 403
    assert client.get(f"{LIST}library/").status_code == 403


def test_a_picture_is_described_or_decorative(admin_client):
    response = admin_client.post(ADD, {"file": jpeg_upload(), "alt": "", "focal_x": 50, "focal_y": 50})

    assert response.context["adminform"].form.errors == {
        "alt": ["Describe the picture, or tick that it is decorative."]
    }
    admin_client.post(ADD, {"file": jpeg_upload(), "decorative": "on", "focal_x": 50, "focal_y": 50})
    assert Image.objects.get().decorative


def test_the_database_refuses_what_the_form_refuses(picture):
    for impossible in ({"alt": ""}, {"focal_x": 101}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Image.objects.update(**impossible)


def test_the_focal_point_lies_within_the_picture(admin_client):
    response = admin_client.post(ADD, FORM | {"file": jpeg_upload(), "focal_x": 101})

    assert set(response.context["adminform"].form.errors) == {"focal_x"}
    assert not Image.objects.exists()


def test_a_picture_can_be_added_in_passing(admin_client):
    form = admin_client.get(f"{ADD}?_popup=1")
    saved = admin_client.post(f"{ADD}?_popup=1", FORM | {"file": jpeg_upload(), "_popup": "1"})

    assert b'name="_popup"' in form.content
    assert saved.templates[0].name == "admin/popup_response.html"
    assert f'"value": "{Image.objects.get().pk}"' in saved.context["popup_response_data"]


def test_a_refused_file_in_passing_keeps_the_popup_open(admin_client):
    response = admin_client.post(f"{ADD}?_popup=1", FORM | {"file": upload(PDF), "_popup": "1"})

    assert response.context["adminform"].form.errors == {"file": [str(intake.REFUSALS["kind"])]}
    assert b'name="_popup"' in response.content


def test_the_list_costs_the_same_for_one_picture_and_for_three(admin_client, picture, django_assert_max_num_queries):
    with django_assert_max_num_queries(20) as alone:
        admin_client.get(LIST)
    for number in range(2):
        Image.objects.create(file=jpeg_upload(), alt=f"Ferry {number}")

    with django_assert_max_num_queries(len(alone)):
        response = admin_client.get(LIST)

    assert response.content.count(b'class="image-thumb"') == 3


def test_pictures_are_found_by_words_and_by_what_they_lack(admin_client, picture):
    Image.objects.create(file=jpeg_upload(), alt="A ferry at night", credit="Ana Lund")

    def listed(query):
        return [str(image) for image in admin_client.get(f"{LIST}?{query}").context["cl"].result_list]

    assert listed("q=ferry lund") == ["A ferry at night"]
    assert listed("credited=yes") == ["A ferry at night"]
    assert listed("credited=no") == ["Ana waits alone on an empty platform."]


# The picture picker beside a text.


def test_the_library_finds_pictures_by_all_words(critic_client, picture):
    Image.objects.create(file=jpeg_upload(), alt="A ferry at night", caption="The crossing", credit="Ana Lund")

    answer = critic_client.get(f"{LIST}library/", {"q": "CROSSING ana"}).json()

    (found,) = answer["results"]
    image = Image.objects.get(credit="Ana Lund")
    base = f"/media/renditions/{image.file.name[7:-4]}"
    assert found == {
        "id": image.pk,
        "alt": "A ferry at night",
        "decorative": False,
        "caption": "The crossing",
        "credit": "Ana Lund",
        "width": 600,
        "height": 900,
        "thumb": f"{base}/160.jpg",
        "preview": f"{base}/480.jpg",
    }
    assert answer["next"] is None


def test_the_library_comes_in_pages_newest_first(critic_client, picture):
    file = Image.objects.get().file.name
    Image.objects.bulk_create(Image(file=file, width=9, height=9, alt=f"Still {number}") for number in range(24))

    first = critic_client.get(f"{LIST}library/").json()
    second = critic_client.get(f"{LIST}library/", {"page": first["next"]}).json()

    assert (len(first["results"]), first["next"]) == (24, 2)
    assert ([image["id"] for image in second["results"]], second["next"]) == ([picture.pk], None)


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "99999999999999999999"])
def test_a_senseless_page_of_the_library_is_the_first(critic_client, picture, page):
    answer = critic_client.get(f"{LIST}library/", {"page": page})

    assert [image["id"] for image in answer.json()["results"]] == [picture.pk]


def test_an_upload_beside_a_text_is_answered_with_the_picture(critic_client, critic, encode, media):
    with encode():
        answer = critic_client.post(f"{LIST}upload/", {"file": jpeg_upload(), "alt": "A ferry", "credit": "Ana Lund"})

    image = Image.objects.get()
    assert answer.status_code == 201
    assert (answer.json()["id"], answer.json()["credit"]) == (image.pk, "Ana Lund")
    assert image.uploaded_by == critic
    assert (media / answer.json()["preview"].removeprefix("/media/")).exists()


def test_an_upload_that_is_not_taken_names_each_field(critic_client):
    answer = critic_client.post(f"{LIST}upload/", {"file": upload(PDF), "alt": ""})

    assert answer.status_code == 400
    assert answer.json() == {
        "errors": {
            "file": [str(intake.REFUSALS["kind"])],
            "alt": ["Describe the picture, or tick that it is decorative."],
        }
    }


def test_an_upload_needs_the_token_of_the_page(critic):
    client = Client(enforce_csrf_checks=True)
    client.force_login(critic)

    assert client.post(f"{LIST}upload/", {"file": jpeg_upload(), "alt": "A ferry"}).status_code == 403
    assert not Image.objects.exists()
