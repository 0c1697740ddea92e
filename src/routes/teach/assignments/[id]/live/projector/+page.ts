// Without the layout of teachers, whose bar has a name, the page sets these itself.
export const prerender = false;
export const csr = true;
