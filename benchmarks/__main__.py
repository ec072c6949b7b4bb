"""`python -m benchmarks`: runs every bench_*.py here, one after the other."""

import importlib
import pkgutil

import benchmarks

for found in sorted(pkgutil.iter_modules(benchmarks.__path__), key=lambda module: module.name):
    if found.name.startswith("bench_"):
        print(f"== {found.name}")
        importlib.import_module(f"benchmarks.{found.name}").main()
