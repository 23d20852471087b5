/** Attacks on the server as it is shipped, in a process of its own, over loopback alone, bounded in number and time. */
package app.offgrid.server.attack;
