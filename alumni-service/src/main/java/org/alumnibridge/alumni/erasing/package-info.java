/**
 * What the features need to know of erasures: whose data go, which of them they hold, and who is erased already. How an
 * erasure is asked for and carried out is the business of {@code privacy}.
 */
package org.alumnibridge.alumni.erasing;
