# sysgood_add_golden_test(NAME GOLDEN FILE COMMAND PROG [ARGS...] [REPEAT N] [TIMEOUT SECONDS] [SKIP STATUS])
#
# Adds a test that runs PROG under `sysgood check` and fails when its system calls and signals are not what the
# golden trace FILE says; when PROG exits with STATUS it is skipped. PROG may be a target; a relative FILE is looked for in the current source directory.
# To write or update FILE: sysgood check FILE --bless -- PROG [ARGS...]
function(sysgood_add_golden_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "GOLDEN;REPEAT;TIMEOUT;SKIP" "COMMAND")
  if(arg_UNPARSED_ARGUMENTS OR NOT arg_GOLDEN OR NOT arg_COMMAND)
    message(FATAL_ERROR
      "sysgood_add_golden_test(NAME GOLDEN FILE COMMAND PROG [ARGS...] [REPEAT N] [TIMEOUT SECONDS] [SKIP STATUS])")
  endif()
  get_filename_component(golden "${arg_GOLDEN}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
  list(POP_FRONT arg_COMMAND program)
  if(TARGET "${program}")
    set(program "$<TARGET_FILE:${program}>")
  endif()
  set(options)
  if(arg_REPEAT)
    set(options "--repeat=${arg_REPEAT}")
  endif()
  if(arg_SKIP)
    list(APPEND options "--skip=${arg_SKIP}")
  endif()
  add_test(NAME "${name}"
    COMMAND $<TARGET_FILE:sysgood::sysgood> check "${golden}" ${options} -- "${program}" ${arg_COMMAND})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 60)
  endif()
  set_tests_properties("${name}" PROPERTIES TIMEOUT "${arg_TIMEOUT}")
  if(arg_SKIP)
    set_tests_properties("${name}" PROPERTIES SKIP_RETURN_CODE "${arg_SKIP}")
  endif()
endfunction()
