#include "exchange/party_table.h"

const struct party_form party_forms[] = {
    {"socialdemokrat*", "A", false},
    {"det|de ?radikale venstre", "B", false},
    {"radikale ?venstre", "B", false},
    {"de radikale", "B", false},
    {"det konservative folkeparti*", "C", false},
    {"konservative ?folkeparti*", "C", false},
    {"de konservative*", "C", false},
    {"nye borgerlige*", "D", false},
    {"socialistisk folkeparti*", "F", false},
    {"liberal alliance*", "I", false},
    {"kristendemokrat*", "K", false},
    {"moderaterne*", "M", false},
    {"dansk folkeparti*", "O", false},
    {"frie grønne", "Q", false},
    {"venstre|venstres", "V", false},
    {"danmarksdemokrat*", "Æ", false},
    {"enhedslisten* ?- ?– ?de rød-grønne*", "Ø", false},
    {"enhedslisten* ?- ?– ?de rød ?- ?– grønne*", "Ø", false},
    {"enhedslisten*", "Ø", false},
    {"alternativet*", "Å", false},
    {"uden for|udenfor parti*", "UP", false},
    {"udenfor|løsgænger*", "UP", false},
    /* the press and some minutes */
    {"s", "A", true},
    {"rv", "B", true},
    {"kf", "C", true},
    {"nb", "D", true},
    {"sf", "F", true},
    {"la", "I", true},
    {"kd", "K", true},
    {"df", "O", true},
    {"dd", "Æ", true},
    {"el", "Ø", true},
    {"alt", "Å", true},
    {"up", "UP", true},
    {"ufp", "UFP", true},
};

const size_t party_form_count = sizeof party_forms / sizeof *party_forms;

const char title_words[] =
    "*borgmester|*borgmesteren|rådmand|rådmanden|*formand|*formanden|forkvinde|*forkvinde|medlem|"
    "*medlem|*medlemmet|*direktør|*direktøren|*chef|*chefen|*leder|*lederen|*sekretær|"
    "*konsulent|*koordinator|*medarbejder|*sagsbehandler|*rådgiver|*inspektør|*specialist|"
    "*assistent|*fuldmægtig|*planlægger|arkitekt|*arkitekt|*ingeniør|jurist|økonom|*revisor|"
    "*læge|referent|observatør|suppleant|*suppleant|stedfortræder|ordstyrer|tovholder|kasserer|"
    "*repræsentant|*biolog|*geolog|*pædagog|sygeplejerske|advokat|*konservator|*bibliotekar|"
    "studerende|praktikant|elev|provst|rektor|forstander|prorektor|dirigent";
