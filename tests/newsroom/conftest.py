import pytest
from django.contrib.auth.models import Group
from django.test import Client

from tests.factories import UserFactory


@pytest.fixture
def signed_in(db):
    """`signed_in("Editor")` is a client in which somebody with that role has signed in."""

    def signed_in(role, **facts):
        user = UserFactory(username=f"a-{role.lower()}", is_staff=True, **facts)
        user.groups.set([Group.objects.get(name=role)])
        client = Client()
        client.force_login(user)
        client.user = user
        return client

    return signed_in


@pytest.fixture
def editor(signed_in):
    return signed_in("Editor")


@pytest.fixture
def publisher(signed_in):
    return signed_in("Publisher")


@pytest.fixture
def count_queries(django_assert_max_num_queries):
    """How many queries it takes to open a page, after a first visit that fills what is kept in memory."""

    def count_queries(client, address):
        client.get(address)
        with django_assert_max_num_queries(500) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    return count_queries
