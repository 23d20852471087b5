/* What the translated headers use of POSIX. */
typedef struct { long signature; char rest[56]; } pthread_mutex_t;
typedef struct { long signature; char rest[40]; } pthread_cond_t;
typedef struct _pthread* pthread_t;
