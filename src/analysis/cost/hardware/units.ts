export const gibibyte = 2 ** 30;
export const mebibyte = 2 ** 20;
export const tera = 1e12;

/** Time that one all-reduce takes beside its bytes: 5 to 10 microseconds are usual. */
export const latencySeconds = 5e-6;
