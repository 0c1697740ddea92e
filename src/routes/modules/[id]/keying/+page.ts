// The answers live in the page until they are saved as a file.
export const csr = true;
