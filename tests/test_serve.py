"""The production server, as `make run` starts it."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request

from tests.production import ROOT, answers, free_port, outside_the_tests, wait_for


def get(url):
    with urllib.request.urlopen(url, timeout=10) as response:
        return response, response.read().decode()


def test_the_newsroom_is_served_with_hashed_static_files(production_server):
    response, html = get(f"{production_server.url}/admin/login/")
    stylesheet = re.search(r'href="(/static/admin/css/base\.[0-9a-f]{12}\.css)"', html)[1]

    style, css = get(production_server.url + stylesheet)

    assert response.status == 200
    assert style.headers["Cache-Control"] == "max-age=315360000, public, immutable"
    assert "body" in css


def test_the_welcome_says_where_to_sign_in_and_how_to_change_a_password(production_server):
    welcome = production_server.log()

    assert f"{production_server.url}/admin/ (sign in here)" in welcome
    assert "choose “Change password”" in welcome


def test_a_killed_worker_is_replaced(production_server):
    workers = children(production_server.process.pid)

    for worker in workers:
        os.kill(worker, signal.SIGKILL)
    wait_for(lambda: len(set(children(production_server.process.pid)) - set(workers)) >= 2, "no new worker", str)

    wait_for(production_server.answers, "nothing answers", production_server.log)
    assert get(f"{production_server.url}/admin/login/")[0].status == 200


def test_a_taken_port_is_told_kindly(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])

        serve = start_serve(tmp_path, port)
        _output, complaint = serve.communicate(timeout=20)

    assert complaint.startswith(f"CommandError: Something else already uses port {port}. Stop it, or choose another")
    assert serve.returncode == 1


def test_ctrl_c_stops_the_server_and_its_workers(production_server):
    port = free_port()
    serve = start_serve(production_server.var, str(port))
    wait_for(lambda: answers(port), "the server does not start", str)
    workers = children(serve.pid)

    os.killpg(serve.pid, signal.SIGINT)
    _output, complaint = serve.communicate(timeout=20)

    assert serve.returncode == 0
    assert complaint == ""
    assert workers
    assert [worker for worker in workers if is_running(worker)] == []


def start_serve(var, port):
    return subprocess.Popen(
        [sys.executable, "manage.py", "serve"],
        cwd=ROOT,
        env=outside_the_tests() | {"VAR_DIR": str(var), "PORT": port},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def children(pid):
    found = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(pid)], capture_output=True, text=True).stdout
    return [int(line.split()[0]) for line in found.splitlines() if "resource_tracker" not in line]


def is_running(pid):
    return subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout.strip() != ""
