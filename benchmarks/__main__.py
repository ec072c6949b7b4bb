"""Runs every benchmark: `make bench`, or `python -m benchmarks NAME...` for some of them."""

import importlib
import pkgutil
import sys
import time

import benchmarks

FOUND = sorted(
    module.name.removeprefix("bench_")
    for module in pkgutil.iter_modules(benchmarks.__path__)
    if module.name.startswith("bench_")
)


def main() -> None:
    """Run the benchmarks named on the command line, or all."""
    wanted = sys.argv[1:] or FOUND
    unknown = [name for name in wanted if name not in FOUND]
    if unknown:
        sys.exit(f"there is no benchmark {unknown[0]}; there are {', '.join(FOUND)}")
    for name in wanted:
        module = importlib.import_module(f"benchmarks.bench_{name}")
        print(f"\n{name}: {(module.__doc__ or '').partition(chr(10))[0]}", flush=True)
        began = time.monotonic()
        module.main()
        print(f"({time.monotonic() - began:.0f} s)")


main()
