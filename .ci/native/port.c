/* What the answers need of the machine: files, and SQLite bound as Codename One's port for iOS binds it. */
#include "cn1_globals.h"
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int isAppSuspended = 0;
int mallocWhileSuspended = 0;

/* This program has no thread that collects garbage: all that the answers ever make has room. */
extern long CN1_MAX_HEAP_SIZE;
__attribute__((constructor)) static void make_room(void) {
    CN1_MAX_HEAP_SIZE = 1L << 33;
}

static JAVA_OBJECT java_bytes(CODENAME_ONE_THREAD_STATE, const void* bytes, size_t count) {
    JAVA_OBJECT array = __NEW_ARRAY_JAVA_BYTE(threadStateData, (JAVA_INT)count);
    memcpy(((JAVA_ARRAY)array)->data, bytes, count);
    return array;
}

/* As stringToUTF8 of the port: ends with a zero, so what follows a U+0000 is lost. */
static char* c_text(JAVA_OBJECT bytes) {
    int count = ((JAVA_ARRAY)bytes)->length;
    char* text = malloc(count + 1);
    memcpy(text, ((JAVA_ARRAY)bytes)->data, count);
    text[count] = 0;
    return text;
}

JAVA_OBJECT Port_vectors___R_byte_1ARRAY(CODENAME_ONE_THREAD_STATE) {
    FILE* file = fopen("vectors", "rb");
    fseek(file, 0, SEEK_END);
    long count = ftell(file);
    rewind(file);
    char* bytes = malloc(count);
    if (fread(bytes, 1, count, file) != (size_t)count) {
        abort();
    }
    fclose(file);
    return java_bytes(threadStateData, bytes, count);
}

static void append(const char* name, JAVA_OBJECT text) {
    FILE* file = fopen(name, "ab");
    fwrite(((JAVA_ARRAY)text)->data, 1, ((JAVA_ARRAY)text)->length, file);
    fclose(file);
}

JAVA_VOID Port_answer___byte_1ARRAY(CODENAME_ONE_THREAD_STATE, JAVA_OBJECT text) {
    append("answers.native", text);
}

JAVA_VOID Port_rule___byte_1ARRAY(CODENAME_ONE_THREAD_STATE, JAVA_OBJECT text) {
    append("rules.native", text);
}

JAVA_OBJECT Port_exchange___byte_1ARRAY_byte_1ARRAY_byte_1ARRAY_byte_1ARRAY_R_byte_1ARRAY(
        CODENAME_ONE_THREAD_STATE, JAVA_OBJECT method, JAVA_OBJECT url, JAVA_OBJECT bearer, JAVA_OBJECT body) {
    static FILE* file = NULL;
    long count;
    if (file == NULL) {
        file = fopen("replies", "rb");
    }
    if (fscanf(file, "%ld", &count) != 1 || fgetc(file) != '\n') {
        fprintf(stderr, "the story asks the server more often than on the JVM\n");
        exit(1);
    }
    char* bytes = malloc(count + 1);
    if (fread(bytes, 1, count, file) != (size_t)count) {
        abort();
    }
    return java_bytes(threadStateData, bytes, count);
}

JAVA_LONG Port_open___byte_1ARRAY_R_long(CODENAME_ONE_THREAD_STATE, JAVA_OBJECT file) {
    sqlite3* database = NULL;
    char* name = c_text(file);
    char path[200];
    snprintf(path, sizeof(path), "native-%s", name);
    sqlite3_open(path, &database);
    free(name);
    return (JAVA_LONG)database;
}

JAVA_LONG Port_prepare___long_byte_1ARRAY_R_long(CODENAME_ONE_THREAD_STATE, JAVA_LONG database, JAVA_OBJECT sql) {
    sqlite3_stmt* statement = NULL;
    char* text = c_text(sql);
    sqlite3_prepare_v2((sqlite3*)database, text, -1, &statement, NULL);
    free(text);
    return (JAVA_LONG)statement;
}

JAVA_VOID Port_bind___long_int_byte_1ARRAY(
        CODENAME_ONE_THREAD_STATE, JAVA_LONG statement, JAVA_INT index, JAVA_OBJECT value) {
    char* text = value == JAVA_NULL ? NULL : c_text(value);
    sqlite3_bind_text((sqlite3_stmt*)statement, index, text, -1, SQLITE_TRANSIENT);
    free(text);
}

JAVA_INT Port_step___long_R_int(CODENAME_ONE_THREAD_STATE, JAVA_LONG statement) {
    return sqlite3_step((sqlite3_stmt*)statement);
}

JAVA_OBJECT Port_column___long_int_R_byte_1ARRAY(CODENAME_ONE_THREAD_STATE, JAVA_LONG statement, JAVA_INT index) {
    const char* text = (const char*)sqlite3_column_text((sqlite3_stmt*)statement, index);
    return text == NULL ? JAVA_NULL : java_bytes(threadStateData, text, strlen(text));
}

JAVA_VOID Port_done___long(CODENAME_ONE_THREAD_STATE, JAVA_LONG statement) {
    sqlite3_finalize((sqlite3_stmt*)statement);
}

JAVA_OBJECT Port_error___long_R_byte_1ARRAY(CODENAME_ONE_THREAD_STATE, JAVA_LONG database) {
    const char* message = sqlite3_errmsg((sqlite3*)database);
    return java_bytes(threadStateData, message, strlen(message));
}
