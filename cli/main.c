#include <stdio.h>

int main(void)
{
    return puts("sagsgang") < 0 ? 5 : 0;
}
