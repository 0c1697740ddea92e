import type { SubmitFunction } from '@sveltejs/kit';

/** Sends a form without leaving the page; what was typed stays, and the first field that is wrong gets the focus. */
export const sendForm: SubmitFunction = ({ formElement }) => {
	return async ({ update, result }) => {
		await update({ reset: result.type === 'success' });
		formElement.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
	};
};
