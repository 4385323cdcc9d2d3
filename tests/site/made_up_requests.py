"""A tester makes requests up from the API's own description, and holds the answers against it."""

import hypothesis
from django.core.wsgi import get_wsgi_application
from hypothesis import strategies as st
from schemathesis import GenerationMode, checks, openapi
from schemathesis.specs.openapi import checks as openapi_checks

EXAMPLES = 20


def operations():
    description = openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    return [operation.ok() for operation in description.get_all_operations()]


def statuses_of(operation, known):
    """Asks again and again, the same each time it runs, and tells which statuses came."""
    statuses = set()

    @hypothesis.settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=requests_for(operation, known))
    def ask(case):
        response = case.call_and_validate(checks=checks_of(case), headers={"Accept-Encoding": "identity"})
        statuses.add(response.status_code)

    ask()
    return statuses


def requests_for(operation, known):
    """Odd ones too where there is something to ask; every other at an address that leads somewhere."""

    def with_known_parts(case, is_known):
        if is_known:
            case.path_parameters.update({name: known[name] for name in case.path_parameters})
        return case

    modes = [GenerationMode.POSITIVE] + [GenerationMode.NEGATIVE] * bool(operation.query)
    made_up = st.one_of(operation.as_strategy(generation_mode=mode) for mode in modes)
    return st.builds(with_known_parts, made_up, st.booleans())


def checks_of(case):
    # No made-up cursor is a good one, which the description has no words for.
    accepts = [] if case.query.get("cursor") else [openapi_checks.positive_data_acceptance]
    return [
        checks.not_a_server_error,
        openapi_checks.status_code_conformance,
        openapi_checks.content_type_conformance,
        openapi_checks.response_schema_conformance,
        *accepts,
    ]
