/* Does nothing: linked with the libraries of `vitrina`, it shows what starting a program that loads them costs. */
#include <stdio.h>
int main(void) { return puts("bare") < 0; }
