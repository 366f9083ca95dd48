#include "tools/sysgood/split.h"

#include <boost/program_options.hpp>
#include <climits>

namespace sysgood::tool {

namespace {

namespace po = boost::program_options;

using Tokens = std::vector<std::string>;

// Boost's key of a row: its first long name, or "-F".
std::string key_of(const OptionRow& row) {
  return row.names.empty() ? std::string{'-', row.letter} : std::string(first_name(row));
}

std::string names_for_boost(const OptionRow& row) {
  std::string names;
  for (const std::string_view name : words(row.names)) names.append(names.empty() ? "" : ",").append(name);
  if (row.letter) names.append(",").append(1, row.letter);
  return names;
}

po::options_description description() {
  po::options_description all;
  for (const OptionRow& row : option_table()) {
    const std::string names = names_for_boost(row);
    switch (row.takes) {
      case Takes::nothing:
        all.add_options()(names.c_str(), "");
        break;
      case Takes::argument:
        all.add_options()(names.c_str(), po::value<std::string>(), "");
        break;
      case Takes::optional:
        all.add_options()(names.c_str(), po::value<std::string>()->implicit_value(""), "");
        break;
    }
  }
  return all;
}

// getopt_long's manner of reading, as a style for Boost's parser. None of Boost's own styles will do: they go
// on behind the first operand, and take no argument that looks like an option or like an option's name.
class GetoptStyle {
 public:
  GetoptStyle(Operands operands, std::string& mistake) : operands_(operands), mistake_(mistake) {}

  // Consumes at least one token of `rest`.
  std::vector<po::option> operator()(Tokens& rest) {
    const std::string word = take(rest);
    if (word == "--") return all_operands(rest);
    if (word.size() < 2 || word[0] != '-') {
      std::vector<po::option> found{operand(word)};
      if (operands_ == Operands::end_options)
        for (const po::option& o : all_operands(rest)) found.push_back(o);
      return found;
    }
    return word[1] == '-' ? long_option(word, rest) : letters(word, rest);
  }

 private:
  static std::string take(Tokens& rest) {
    std::string first = std::move(rest.front());
    rest.erase(rest.begin());
    return first;
  }

  static po::option operand(const std::string& word) {
    po::option o;
    o.position_key = INT_MAX;  // Boost's mark of what can never become an option's argument
    o.value.push_back(word);
    o.original_tokens.push_back(word);
    return o;
  }

  static std::vector<po::option> all_operands(Tokens& rest) {
    std::vector<po::option> found;
    for (const std::string& word : rest) found.push_back(operand(word));
    rest.clear();
    return found;
  }

  static po::option option(const OptionRow& row, const std::string& typed) {
    po::option o;
    o.string_key = key_of(row);
    o.original_tokens.push_back(typed);
    return o;
  }

  // The first mistake is the one to tell, and what comes behind it does not matter.
  std::vector<po::option> wrong(const std::string& line, Tokens& rest, std::vector<po::option> before = {}) {
    mistake_ = line;
    rest.clear();
    return before;
  }

  std::vector<po::option> letters(const std::string& word, Tokens& rest) {
    std::vector<po::option> found;
    for (size_t at = 1; at < word.size(); ++at) {
      const OptionRow* row = find_letter(word[at]);
      if (!row) return wrong(std::string("invalid option -- '") + word[at] + "'", rest, found);
      found.push_back(option(*row, std::string{'-', word[at]}));
      if (row->takes != Takes::argument) continue;
      if (at + 1 < word.size()) {
        found.back().value.push_back(word.substr(at + 1));
      } else if (!rest.empty()) {
        found.back().value.push_back(take(rest));
      } else {
        found.pop_back();
        return wrong(std::string("option requires an argument -- '") + word[at] + "'", rest, found);
      }
      break;
    }
    return found;
  }

  std::vector<po::option> long_option(const std::string& word, Tokens& rest) {
    const size_t equals = word.find('=');
    const std::string name = word.substr(2, equals == word.npos ? word.npos : equals - 2);
    const NameSearch search = find_name(name);
    if (!search.row && search.candidates.empty()) return wrong("unrecognized option '" + word + "'", rest);
    if (!search.row) {
      std::string line = "option '" + word + "' is ambiguous; possibilities:";
      for (const std::string_view candidate : search.candidates)
        line.append(" '--").append(candidate).append("'");
      return wrong(line, rest);
    }
    const std::string typed = "--" + std::string(search.candidates.front());
    po::option o = option(*search.row, typed);
    if (equals != word.npos) {
      if (search.row->takes == Takes::nothing)
        return wrong("option '" + typed + "' doesn't allow an argument", rest);
      o.value.push_back(word.substr(equals + 1));
    } else if (search.row->takes == Takes::argument) {
      if (rest.empty()) return wrong("option '" + typed + "' requires an argument", rest);
      o.value.push_back(take(rest));
    }
    return {o};
  }

  Operands operands_;
  std::string& mistake_;
};

}  // namespace

CommandLine split(const Tokens& arguments, Operands operands) {
  CommandLine line;
  static const po::options_description known = description();
  const po::parsed_options parsed = po::command_line_parser(arguments)
                                        .options(known)
                                        .extra_style_parser(GetoptStyle(operands, line.mistake))
                                        .run();
  for (const po::option& o : parsed.options) {
    if (o.string_key.empty()) {
      line.operands.push_back(o.value.front());
      continue;
    }
    const std::string& typed = o.original_tokens.front();
    Given given;
    given.row = o.string_key[0] == '-' ? find_letter(o.string_key[1]) : find_name(o.string_key).row;
    given.typed = typed;
    given.by_letter = typed.size() == 2;
    if (!o.value.empty()) given.value = o.value.front();
    line.options.push_back(given);
  }
  return line;
}

}  // namespace sysgood::tool
