import subprocess
import sys
import textwrap

import pytest

from cinesite.environment import flag, secret_key, words


@pytest.mark.parametrize(("text", "meaning"), [("1", True), ("True", True), (" yes ", True), ("0", False), ("", False)])
def test_a_flag_reads_the_usual_words(monkeypatch, text, meaning):
    monkeypatch.setenv("DEBUG", text)

    assert flag("DEBUG") is meaning


def test_a_list_is_separated_by_commas_and_empty_when_not_set(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "example.org, www.example.org,")

    assert words("ALLOWED_HOSTS") == ["example.org", "www.example.org"]
    assert words("CINESITE_HAS_NO_SUCH_SETTING") == []


def test_the_secret_key_is_made_once_and_kept(tmp_path):
    first = secret_key(tmp_path / "var" / "secret_key")
    second = secret_key(tmp_path / "var" / "secret_key")

    assert first == second
    assert len(first) >= 50


def test_only_the_owner_can_read_the_secret_key(tmp_path):
    secret_key(tmp_path / "secret_key")

    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0


def test_processes_that_start_at_once_share_one_secret_key(tmp_path):
    program = textwrap.dedent("""
        import pathlib, sys
        from cinesite.environment import secret_key
        print("ready", flush=True)
        sys.stdin.readline()
        print(secret_key(pathlib.Path(sys.argv[1])))
    """)
    command = [sys.executable, "-c", program, str(tmp_path / "var" / "secret_key")]
    processes = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _number in range(8)
    ]
    for process in processes:
        process.stdout.readline()

    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    keys = [process.communicate()[0].strip() for process in processes]

    assert len(set(keys)) == 1
    assert len(keys[0]) >= 50
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["secret_key"]
