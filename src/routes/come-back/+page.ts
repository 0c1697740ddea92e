// What was missed is known in the browser only.
export const csr = true;
