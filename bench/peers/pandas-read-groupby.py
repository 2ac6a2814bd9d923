"""The peer to beat: pandas reads the CSVs with categorical columns and groups them once. python3 pandas-read-groupby.py PATH"""
import glob
import json
import os
import resource
import sys
import time

import pandas as pd

path = sys.argv[1]
files = sorted(glob.glob(os.path.join(path, "*.csv"))) if os.path.isdir(path) else [path]
categories = {
    name: "category"
    for name in [
        "Type", "Part of a policing operation", "Policing operation", "Gender", "Age range",
        "Self-defined ethnicity", "Officer-defined ethnicity", "Legislation", "Object of search", "Outcome",
        "Outcome linked to object of search", "Removal of more than just outer clothing",
    ]
}
started = time.perf_counter()
frames = [pd.read_csv(file, dtype=categories) for file in files]
if len(frames) == 1:
    events = frames[0]
else:
    for name in categories:
        union = pd.api.types.union_categoricals([frame[name] for frame in frames])
        start = 0
        for frame in frames:
            frame[name] = union[start : start + len(frame)]
            start += len(frame)
    events = pd.concat(frames, ignore_index=True)
read = time.perf_counter() - started
cells = events.groupby(["Self-defined ethnicity", "Gender", "Age range"], observed=True, dropna=False).size()
total = time.perf_counter() - started
print(json.dumps({
    "tool": "pandas " + pd.__version__, "rows": len(events), "files": len(files), "cells": len(cells),
    "readSeconds": round(read, 2), "seconds": round(total, 2),
    "peakMb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
}))
