/**
 * The version of the terms in force; raise it when their text changes, and everybody is asked
 * again.
 */
export const TERMS_VERSION = 1
