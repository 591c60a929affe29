/** How much may be sent at once, as it comes and as it is unpacked. */
export const PHOTO_LIST_BYTES_MAX = 200 * 1024 * 1024
export const PHOTOS_MAX = 300
