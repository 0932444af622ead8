/** Who may do what: local mode, accounts, logins and their limits (DESIGN.md "Who may do what"). */
@NullMarked
package dev.quicksync.account;

import org.jspecify.annotations.NullMarked;
