/**
 * What the core asks of the phone, the test or the simulation around it: storage, network, time, chance, secrets and a
 * thread. Everything that has an effect goes through here.
 */
package app.offgrid.notes.host;
