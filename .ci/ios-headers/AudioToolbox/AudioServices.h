/* For the port's headers alone: nothing of it is named there. */
