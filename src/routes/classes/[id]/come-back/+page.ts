export const prerender = false;
export const csr = false;
