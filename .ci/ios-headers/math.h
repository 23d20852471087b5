/* What the translated headers use of C. */
extern double fmod(double x, double y);
extern float fmodf(float x, float y);
