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
cells = events.groupby(["Self-defined ethnicity", "Gender", "Age range"], observed=True, dropna=False).size()
seconds = time.perf_counter() - started
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({
    "tool": "pandas " + pd.__version__,
    "rows": len(events),
    "seconds": seconds,
    "cpuSeconds": used.ru_utime + used.ru_stime,
    "peakMb": used.ru_maxrss / 1024,
    "counted": int(cells.sum()),
}))
