"""The three jobs, through the script that the action calls, over real repositories, sites and a forge on loopback."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bad_weather.street import Street, page
from tests.ci.repositories import Repository, workflow
from tests.notify.forges import TOKEN, Forge
from tests.origin import answer, free_port

#: Snapshots on a branch of their own.
BRANCH = {"MONITOR_KEEP": "branch"}
DOCUMENTS = 'documents: ["content/**/*.md"]\n'
GONE = answer(b"<title>Gone</title><p>This page was taken away.", "410 Gone")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Give an empty repository."""
    return Repository(tmp_path)


@pytest.fixture
def forge() -> Iterator[Forge]:
    """Give a forge whose token is a workflow's."""
    with Forge(whoami=False) as server:
        yield server


def test_arguments_may_stand_on_several_lines(repository: Repository) -> None:
    """Every word of the input is heard, on whatever line a workflow writes it."""
    repository.sources("{id: a, url: 'https://example.org/', claim: ok}")
    ended = repository.job("lint", more={"MONITOR_ARGUMENTS": "--strict\n--bogus\n"})
    assert ended.code == 2
    assert "--bogus" in ended.err


def test_lint_points_at_the_line(repository: Repository) -> None:
    """The job goes out to nobody, annotates the place, and ends with 2 for an error, 0 for a sound file."""
    repository.sources("{id: a, url: 'https://example.org/', claim: ok}")
    good = repository.job("lint")
    assert (good.code, repository.outputs) == (0, {"exit-code": "0"})
    repository.sources("{id: a, url: 'https://example.org/', cliam: words}")
    bad = repository.job("lint")
    assert bad.code == 2
    assert bad.out.startswith("::error file=sources.yaml,line=")
    assert "did you mean claim?" in bad.out
    assert repository.outputs == {"exit-code": "2"}
    assert "1 error," in repository.summary


def test_new_links_blames_nobody_for_old_ones(repository: Repository) -> None:
    """Only what the change adds is asked for: an old dead link in the same line fails nobody, a moved one neither."""
    with Street(
        {"old": GONE, "well": page("What is well"), "dead": GONE, "wall": answer(b"no", "403 Forbidden")}
    ) as at:
        url = {name: site.url("/story") for name, site in at.sites.items()}
        repository.sources(f"{{id: old, url: '{url['old']}'}}", documents=DOCUMENTS)
        repository.write("content/a.md", f"Some [old words]({url['old']}?x) here.\n")
        base = repository.commit()
        repository.write("content/b.md", f"# New\n\nSome [old words]({url['old']}?x) and {url['well']}.\n")
        repository.write("content/a.md", "Nothing.\n")
        repository.write("content/c.md", f"A wall: <{url['wall']}>, and `code {url['dead']}`.\n")
        repository.write("elsewhere.md", url["dead"])
        repository.commit()
        good = repository.job("new-links", base=base)
        assert good.code == 0, good.err
        assert at.sites["old"].asked == []
        assert at.sites["dead"].asked == []
        assert at.sites["well"].paths()[0] == "/story"
        found = json.loads((repository.folder / "monitor-report/report.json").read_text(encoding="utf-8"))
        assert {source["url"] for source in found["sources"]} == {url["well"], url["wall"]}
        assert repository.outputs["sarif"] == "monitor-report/monitor.sarif"
        assert not (repository.folder / "snapshots").exists()

        repository.write("content/b.md", f"# New\n\nDead: [this]({url['dead']}).\n")
        repository.commit()
        bad = repository.job("new-links", base=base)
        assert bad.code == 1
        assert "::error file=content/b.md,line=3,col=14,title=dead" in bad.out
        assert repository.outputs["exit-code"] == "1"
        assert "dead" in repository.summary
        # Nobody could show what is on no list, and whose copies go with the job.
        elsewhere = repository.product("ci", "new-links", "--base", base).calm()
        assert elsewhere.code == 1
        assert "monitor show" not in bad.out + bad.err + elsewhere.out + elsewhere.err
        assert "monitor show" not in repository.product("check", "--changed-since", base, "--patience", "1").out


def test_new_links_looks_at_edited_sources(repository: Repository) -> None:
    """A source with another address or another quote is looked at; one with another claim is not."""
    with Street({name: page(f"What is {name}") for name in ("a", "b", "c")}) as at:
        url = {name: site.url("/story") for name, site in at.sites.items()}
        repository.sources(*(f"{{id: {name}, url: '{url[name]}'}}" for name in "ab"))
        base = repository.commit()
        repository.sources(
            f"{{id: a, url: '{url['a']}', claim: other words}}",
            f"{{id: b, url: '{url['b']}', quotes: ['words that never stood on that page']}}",
            f"{{id: c, url: '{url['c']}'}}",
        )
        ended = repository.job("new-links", base=base)
        assert at.sites["a"].asked == []
        assert at.sites["c"].asked
        assert ended.code == 1
        assert "quote-missing" in ended.out


def test_new_links_fails_on_hard_evidence_alone(repository: Repository, forge: Forge) -> None:
    """A name or a port that does not answer once is told as a note; reaching the forge proves that we are online."""
    base = repository.git("rev-parse", "HEAD")
    repository.sources(f"http://127.0.0.1:{free_port()}/nobody")
    repository.commit()
    assert repository.job("new-links", base=base, forge=forge).code == 0
    alone = repository.job("new-links", base=base)
    assert alone.code == 3
    assert "offline" in alone.out


def test_new_links_says_what_is_missing(repository: Repository) -> None:
    """Without a change, or with a commit that a shallow checkout lacks, the sentence names the remedy."""
    repository.sources("https://example.org/")
    assert "--base" in repository.job("new-links").err
    ended = repository.job("new-links", "--base", "f" * 40)
    assert ended.code == 2
    assert "fetch-depth: 0" in ended.err
    nothing = repository.job("new-links", "--base", repository.commit())
    assert "adds no source" in nothing.err
    assert "the change adds no source" in repository.summary
    assert "none is watched" not in nothing.out + repository.summary


def test_monitor_keeps_the_issue_and_goes_on_from_the_files(repository: Repository, forge: Forge) -> None:
    """The scheduled job opens the issue; the next one, on a fresh machine, goes on from the uploaded files alone."""
    with Street({"well": page("What is well"), "gone": GONE}) as at:
        repository.sources(*(f"{{id: {name}, url: '{site.url('/story')}', patience: 1, patience_over: 0d}}"
                             for name, site in at.sites.items()))  # fmt: skip
        first = repository.job("monitor", forge=forge)
        assert first.code == 0, first.err
        assert "this one begins them" in first.err
        assert "issue: opened #1" in first.err
        assert "gone" in forge.issues[0]["body"]
        assert {"::error"} == {line[:7] for line in first.out.splitlines() if line.startswith("::error")}
        assert "gone" in repository.summary
        asked = len(at.sites["gone"].asked)

        snapshots = repository.folder / "snapshots"
        forge.keep(archive({"journal/evil/2026-01.jsonl": b"no"}), fork=True, created="2026-12-01")
        forge.keep(archive({"journal/evil/2026-01.jsonl": b"no"}), branch="other", created="2026-12-02")
        forge.keep(packed(snapshots))
        shutil.rmtree(snapshots)
        second = repository.job("monitor", forge=forge)
        assert second.code == 0, second.err
        assert "restored the snapshots of 2026-11-22" in second.err
        assert "issue: updated #1" in second.err
        assert len(at.sites["gone"].asked) == asked
        assert not (snapshots / "journal/evil").exists()
        assert repository.product("report", "--format", "json").sources["gone"]["verdict"] == "dead"
        assert len(forge.issues) == 1
        assert forge.comments == {}

        failing = repository.job("monitor", "--fail-on", "dead", forge=forge)
        assert (failing.code, repository.outputs["exit-code"]) == (1, "1")


def test_an_archive_that_climbs_is_refused(repository: Repository, forge: Forge) -> None:
    """Names that lead outside, and no archive at all, end the run; beginning anew would forget everything."""
    repository.sources("https://example.org/")
    forge.keep(archive({"../outside": b"no"}))
    assert "lies outside" in repository.job("monitor", forge=forge).err
    forge.keep(b"PK nothing", created="2026-11-23")
    ended = repository.job("monitor", forge=forge)
    assert (ended.code, "no sound archive" in ended.err) == (3, True)
    assert not (repository.folder / "outside").exists()
    assert forge.issues == []


@pytest.mark.parametrize(
    "case", [(False, {}, False), (True, {}, True), (False, {"MONITOR_PUBLISH_COPIES": "true"}, True)]
)
def test_copies_stay_out_of_public_branches(
    tmp_path: Path, forge: Forge, case: tuple[bool, dict[str, str], bool]
) -> None:
    """The orphan branch holds journal and digests; full copies only where nobody outside reads it, or when told to."""
    private, more, copies = case
    repository = Repository(tmp_path, private=private)
    with Street({"well": page("What is well")}) as at:
        repository.sources(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        repository.commit()
        first = repository.job("monitor", "--no-issue", more={"MONITOR_KEEP": "branch", **more})
        assert first.code == 0, first.err
        kept = repository.git("ls-tree", "-r", "--name-only", tip(repository)).splitlines()
        assert any(name.startswith("journal/") for name in kept)
        assert any(name.startswith("captures/") for name in kept) is copies
        assert not any(name.startswith(("index/", ".lock")) for name in kept)
        assert repository.git("log", "--format=%s", tip(repository)).count("\n") == 0

        forge.keep(packed(repository.folder / "snapshots"))
        shutil.rmtree(repository.folder / "snapshots")
        asked = len(at.sites["well"].asked)
        second = repository.job("monitor", "--no-issue", forge=forge, more={"MONITOR_KEEP": "branch", **more})
        assert second.code == 0, second.err
        assert "restored monitor-snapshots" in second.err
        assert ("restored the snapshots of" in second.err) is not copies
        assert len(at.sites["well"].asked) == asked
        assert repository.outputs["upload"] == str(not copies).lower()
        assert repository.product("verify").code == 0
        assert repository.job("monitor", "--all", "--no-issue", more={"MONITOR_KEEP": "branch", **more}).code == 0
        assert "evidence-fault" not in repository.summary
        assert repository.product("report", "--format", "json").sources["well"]["verdict"] == "live"
        assert repository.git("status", "--porcelain") == ""


def test_a_faster_run_is_not_overwritten(repository: Repository) -> None:
    """What another run put on the branch stays in its history, and what it kept stays there."""
    with Street({"well": page("What is well")}) as at:
        repository.sources(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        repository.job("monitor", "--no-issue", more=BRANCH)
        before = tip(repository)
        shutil.rmtree(repository.folder / "snapshots")
        repository.job("monitor", "--all", "--no-issue", more=BRANCH)
        assert tip(repository) != before
        assert repository.git("rev-list", tip(repository)).splitlines()[-1] == before


@pytest.mark.parametrize(
    ("job", "words", "text", "code"),
    [
        ("lint", (), "sources: [", "2"),
        ("lint", ("--nonsense",), None, "2"),
        ("new-links", (), None, "2"),
        ("new-links", ("--base", "nothing-there"), None, "2"),
        ("monitor", ("--fail-on", "nonsense"), None, "2"),
        ("monitor", ("--no-issue", "--remote", "nowhere", "--keep", "branch"), None, "3"),
        ("monitor", ("--no-issue", "--out", "sources.yaml"), None, "3"),
    ],
)
def test_the_exit_code_is_always_handed_on(
    repository: Repository, job: str, words: tuple[str, ...], text: str | None, code: str
) -> None:
    """Steps that choose by it find the code of the job, however it ended."""
    repository.sources()
    if text is not None:
        repository.write("sources.yaml", text)
    ended = repository.job(job, *words)
    assert (str(ended.code), repository.outputs["exit-code"]) == (code, code), ended.err


def test_a_forge_that_refuses_is_handed_on_too(repository: Repository, forge: Forge) -> None:
    """What fails last, behind all that was well, is the code that counts."""
    with Street({"gone": GONE}) as at:
        repository.sources(f"{{id: gone, url: '{at.sites['gone'].url('/story')}', patience: 1, patience_over: 0d}}")
        forge.sulk(401, when="POST")
        ended = repository.job("monitor", forge=forge)
    assert (ended.code, repository.outputs["exit-code"]) == (3, "3"), ended.err


def test_fresh_machines_make_no_keys(repository: Repository, tmp_path: Path) -> None:
    """Three runs on new machines leave a journal that verifies: unsigned and said aloud, or signed with the secret."""
    with Street({"well": page("What is well")}) as at:
        repository.sources(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        said = "::warning title=The journal is not signed::"
        for run in range(3):
            fresh = {"XDG_DATA_HOME": str(tmp_path / f"machine-{run}")}
            ended = repository.job("monitor", "--all", "--no-issue", more=fresh)
            assert ended.code == 0, ended.err
            assert said in ended.out
            assert "monitor key new" in ended.err
            shutil.rmtree(repository.folder / "snapshots/index")
        assert not list(tmp_path.glob("machine-*")), "no key was made"
        assert repository.product("verify").code == 0
        key = repository.product("key", "new").calm().out.strip()
        for run in range(3):
            fresh = {"XDG_DATA_HOME": str(tmp_path / f"machine-{run}"), "MONITOR_KEY": key}
            ended = repository.job("monitor", "--all", "--no-issue", more=fresh)
            assert (ended.code, said in ended.out) == (0, False)
        # A run that lost the secret breaks nothing of what was signed.
        lost = {"XDG_DATA_HOME": str(tmp_path / "machine-3")}
        assert said in repository.job("monitor", "--all", "--no-issue", more=lost).out
        verified = repository.product("verify", XDG_DATA_HOME=str(tmp_path / "nobody"))
        assert verified.code == 0, verified.out
        assert "signed with" in verified.out


def test_a_proposal_needs_no_secret(repository: Repository) -> None:
    """Runs for proposed changes of strangers are given no secrets; a key that the settings name is not missed there."""
    base = repository.git("rev-parse", "HEAD")
    with Street({"well": page("What is well")}) as at:
        repository.sources(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        text = (repository.folder / "sources.yaml").read_text(encoding="utf-8")
        repository.write("sources.yaml", text.replace("settings:\n", "settings:\n  evidence: {key: env:MONITOR_KEY}\n"))
        repository.commit()
        ended = repository.job("new-links", base=base)
    assert ended.code == 0, ended.err


def test_gitlab_runs_the_same(repository: Repository, forge: Forge) -> None:
    """On GitLab the job writes text, code quality and JUnit, and keeps the issue by GitLab's interface."""
    with Street({"gone": GONE}) as at:
        repository.sources(f"{{id: gone, url: '{at.sites['gone'].url('/story')}', patience: 1, patience_over: 0d}}")
        ended = repository.job(
            "monitor",
            more={
                "GITHUB_ACTIONS": "",
                "GITLAB_CI": "true",
                "CI_PROJECT_ID": "77",
                "CI_API_V4_URL": forge.url,
                "CI_SERVER_URL": forge.url,
                "GITLAB_TOKEN": TOKEN,
            },
        )
    assert ended.code == 0, ended.err
    assert "issue: opened #1" in ended.err
    assert forge.issues[0]["labels"] == ["source-monitor"]
    assert "::error" not in ended.out
    quality = json.loads((repository.folder / "monitor-report/gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert quality[0]["severity"] == "critical"


def test_report_updates_the_issue(repository: Repository, forge: Forge) -> None:
    """`monitor report --update-issue` does by hand what the job does, and a dry run only says so."""
    with Street({"gone": GONE}) as at:
        repository.sources(f"{{id: gone, url: '{at.sites['gone'].url('/story')}'}}")
        product, environment = repository.product, workflow(forge)
        product("check", "--patience", "1")
        dry = product("report", "--format", "issue", "--update-issue", "--dry-run", timeout=60, **environment).calm()
        assert (dry.code, dry.out) == (0, "issue: would open an issue\n")
        assert forge.issues == []
        done = product("report", "--format", "issue", "--update-issue", timeout=60, **environment).calm()
        assert done.out == "issue: opened #1 https://forge.example/own/er/issues/1\n"
        for words, says in (
            (("--dry-run",), "--update-issue"),
            (("--update-issue", "gone"), "every source"),
            (("--update-issue", "--format", "json"), "the issue alone"),
        ):
            refused = product("report", *words, timeout=60, **environment).calm()
            assert (refused.code, says in refused.err) == (2, True)
        assert "GITHUB_REPOSITORY" in product("report", "--update-issue", GITHUB_REPOSITORY="", CI_PROJECT_ID="").err


def tip(repository: Repository) -> str:
    """Give the tip of the branch that keeps snapshots."""
    repository.git("fetch", "--quiet", "origin", "monitor-snapshots")
    return repository.git("rev-parse", "FETCH_HEAD")


def packed(folder: Path) -> bytes:
    """Pack a folder as the upload step does: without the index."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and "index" not in path.parts)
    return archive({path.relative_to(folder).as_posix(): path.read_bytes() for path in files})


def archive(files: dict[str, bytes]) -> bytes:
    """Make a ZIP archive."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as made:
        for name, data in files.items():
            made.writestr(name, data)
    return raw.getvalue()
