"""Makes renditions after the commit, in the background, or when a reader is the first to ask for one."""

import logging
import os
from concurrent.futures import ThreadPoolExecutor, wait
from functools import partial
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction

from images import renditions, sandbox

logger = logging.getLogger(__name__)
background = ThreadPoolExecutor(max_workers=1, thread_name_prefix="encoding")
pending = set()


def encode_after_commit(image):
    """Makes what readers would miss, and removes crops around an earlier focal point."""
    known, wanted = renditions.declared(image), renditions.on_pages(image)
    transaction.on_commit(partial(in_background, refresh, image.file.name, known, wanted))


def forget_after_commit(master):
    """Removes a master and its renditions once it is certain that nothing refers to them any more."""
    transaction.on_commit(partial(in_background, forget, master))


def forget_deleted(sender, instance, **kwargs):
    if instance.file:
        forget_after_commit(instance.file.name)


def in_background(work, *args):
    task = background.submit(guarded, work, *args)
    pending.add(task)
    task.add_done_callback(pending.discard)


def finish():
    """Waits until all background work is done."""
    wait(list(pending))


def guarded(work, *args):
    try:
        work(*args)
    except Exception:
        logger.exception("Renditions of %s could not be brought up to date", args[0])


def refresh(master, known, wanted):
    make(master, {name: cut for name, cut in wanted.items() if not default_storage.exists(name)})
    for name in stored(renditions.folder(master)):
        if name not in known:
            default_storage.delete(name)


def forget(master):
    folder = renditions.folder(master)
    for name in [*stored(folder), folder.rstrip("/"), master]:
        default_storage.delete(name)


def stored(folder):
    try:
        return [folder + name for name in default_storage.listdir(folder)[1]]
    except FileNotFoundError:
        return []


def make(master, cuts):
    """`cuts` by storage name. Needs no database, and no transaction may be open: it takes seconds."""
    if not cuts:
        return
    if not default_storage.exists(master):
        raise FileNotFoundError(master)
    with TemporaryDirectory(prefix=".encoding-", dir=local("")) as workplace:
        source = local(master) or fetched(master, workplace)
        sandbox.run({"renditions": {"source": source, "cuts": orders(cuts, workplace)}})
        for name in cuts:
            put(name, made_at(name, workplace))


def orders(cuts, workplace):
    """The files that are cut alike are resized once."""
    alike = {}
    for name, cut in cuts.items():
        alike.setdefault(cut, []).append(str(made_at(name, workplace)))
    return [{"size": (cut.width, cut.height), "box": cut.box, "files": files} for cut, files in alike.items()]


def made_at(name, workplace):
    return Path(workplace) / name.rpartition("/")[2]


def local(name):
    """Where a file lies, or None in a storage that is not a local folder."""
    try:
        path = Path(default_storage.path(name))
    except NotImplementedError:
        return None
    if not name:
        path.mkdir(parents=True, exist_ok=True)
    return str(path)


def fetched(master, workplace):
    path = Path(workplace) / "master"
    with default_storage.open(master) as remote, path.open("wb") as copy:
        copyfileobj(remote, copy)
    return str(path)


def put(name, made):
    """Moves in one step: two who make the same rendition at once replace whole files by whole files."""
    if target := local(name):
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        os.replace(made, target)
    else:
        with made.open("rb") as content:
            default_storage.save(name, File(content))
