"""The programs that judge the pages, where `npm ci` and Debian put them."""

import shutil
from pathlib import Path

MODULES = Path(__file__).parent / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
HTML_CHECKER = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"


def missing_checkers():
    """What CI too needs, and is not here."""
    files = {"axe-core": AXE, "the Nu HTML checker": HTML_CHECKER}
    missing = [name for name, file in files.items() if not file.exists()]
    return missing if shutil.which("java") else [*missing, "Java"]
