from contextlib import contextmanager

import pytest
from django.contrib.auth.models import Permission

from images import encoding
from images.models import Image
from tests.pictures import jpeg_upload


@pytest.fixture(autouse=True)
def background_work_ends_with_the_test():
    yield
    encoding.finish()


@pytest.fixture
def encode(django_capture_on_commit_callbacks):
    """`with encode(): …` commits what is inside, and waits until the renditions are there."""

    @contextmanager
    def encode():
        with django_capture_on_commit_callbacks(execute=True):
            yield
        encoding.finish()

    return encode


@pytest.fixture
def picture(db):
    return Image.objects.create(file=jpeg_upload(), alt="Ana waits alone on an empty platform.")


@pytest.fixture
def critic(django_user_model):
    """Somebody who files pictures, and changes those alone."""
    user = django_user_model.objects.create_user("critic", is_staff=True)
    names = ["add_image", "view_image", "change_image", "delete_image"]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    return user


@pytest.fixture
def critic_client(client, critic):
    client.force_login(critic)
    return client
