/** What somebody who makes knowledge can mend: the message says what, where and how, and a stack would bury it. */
export class AuthoringError extends Error {}
