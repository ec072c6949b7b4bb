"""The packages that a school, or a browser's store, is given."""

import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

EXTENSION = Path(__file__).parents[3] / "extension"
NAMES = ("gatepost-chromium", "gatepost-firefox")


def packages(source: Path, out: Path, zone: str) -> dict[str, bytes]:
    """Build both packages from a copy of the source, as somebody in that time zone would; by the name of their file."""
    source.mkdir(parents=True)
    for part in ("build.mjs", "packages.mjs", "package.json"):
        shutil.copyfile(EXTENSION / part, source / part)
    for part in ("manifest", "src"):
        shutil.copytree(EXTENSION / part, source / part, copy_function=shutil.copyfile)
    (source / "node_modules").symlink_to(EXTENSION / "node_modules")
    build = ["node", str(source / "build.mjs"), "--out", str(out / "built"), "--packages", str(out)]
    subprocess.run(build, cwd=out.parent, env={**os.environ, "TZ": zone}, check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in sorted(out.glob("*.zip"))}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("packages")
    return packages(folder / "source", folder / "out", "Europe/London")


def test_the_packages_are_the_same_bytes_wherever_and_whenever_they_are_built(
    built: dict[str, bytes], tmp_path: Path
) -> None:
    elsewhere = packages(tmp_path / "a deeper" / "folder", tmp_path / "other", "Pacific/Auckland")

    assert elsewhere == built
    assert [name.rsplit("-", 1)[0] for name in built] == list(NAMES)


def test_a_package_is_no_larger_than_150_kB(built: dict[str, bytes]) -> None:
    assert {name: len(content) for name, content in built.items() if len(content) > 150_000} == {}


def test_a_package_holds_nothing_but_the_extension(built: dict[str, bytes], tmp_path: Path) -> None:
    for name, content in built.items():
        (tmp_path / name).write_bytes(content)
        inside = zipfile.ZipFile(tmp_path / name).namelist()
        assert inside == sorted(inside)
        assert "manifest.json" in inside
        assert {Path(one).suffix for one in inside} <= {".css", ".html", ".js", ".json", ".png"}


@pytest.mark.parametrize("browser", ["chromium", "firefox"])
def test_the_extension_may_do_exactly_what_the_guide_explains(built: dict[str, bytes], browser: str) -> None:
    (package,) = (content for name, content in built.items() if browser in name)
    manifest = json.loads(zipfile.ZipFile(io.BytesIO(package)).read("manifest.json"))
    asked = [*manifest["permissions"], *manifest["host_permissions"], *manifest["optional_host_permissions"]]
    in_pages = {match for script in manifest["content_scripts"] for match in script["matches"]}

    assert sorted(asked) == explained()
    assert in_pages <= set(manifest["host_permissions"])
    assert not {key for key in manifest if "optional" in key} - {"optional_host_permissions"}


def explained() -> list[str]:
    """What the guide has a row for: the words in code in the first column of its table."""
    guide = (EXTENSION.parent / "docs" / "guides" / "managed-browsers.md").read_text(encoding="utf-8")
    table = guide.partition("## What it may do, and why")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return sorted(word for row in rows for word in re.findall(r"`([^`]+)`", row))
