/** Milliseconds that reading one chat may take: many times what the longest one takes, and less than a worker may be silent. */
export const longestAnalysis = 15_000;
