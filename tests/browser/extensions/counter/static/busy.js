const until = performance.now() + 400;
while (performance.now() < until) /* as a slow script would */;
